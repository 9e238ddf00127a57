import { currentToken, finishSignIn, signIn, signOut } from './signIn.js';

const element = (id) => document.getElementById(id);
const load = (name) => fetch(`/explorer/${name}`);

const allTexts = await (await load('texts.json')).json();
const language = navigator.languages.map((tag) => tag.split('-', 1)[0]).find((tag) => tag in allTexts) ?? 'en';
const texts = allTexts[language];

document.documentElement.lang = language;
document.title = texts.title;
for (const node of document.querySelectorAll('[data-text]')) node.textContent = texts[node.dataset.text];

const isSignInFine = await finishSignIn().catch(() => false);
const token = currentToken();
const headers = token ? { authorization: `Bearer ${token.value}` } : {};

element('sign-in').hidden = token !== null;
element('sign-out').hidden = token === null;
element('sign-in').addEventListener('click', () => signIn().catch(() => tell(texts.signInFailed)));
element('sign-out').addEventListener('click', () => {
  signOut();
  location.reload();
});

if (!isSignInFine) tell(texts.signInFailed);
else if (!crypto.subtle) tell(texts.insecure);
else if (token) await greet();
else tell(texts.signedOut);
// Timers hold 24 days; tokens live for hours.
if (token) setTimeout(end, token.endsAt - Date.now());

const welcome = await (await load('welcome.graphql')).text();

// Editors ask for workers by label; as files of this server they need no exception in the content policy.
globalThis.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => `/explorer/workers/${label}.js` };
globalThis.YogaGraphiQL.renderYogaGraphiQL(element('graphiql'), {
  title: '',
  logo: 'IMI',
  endpoint: '/graphql',
  additionalHeaders: headers,
  // Operations can hold personal data: they end with the tab, and do not go into the address as GraphiQL would have it.
  storage: sessionStorage,
  shouldPersistHeaders: false,
  onEditQuery: () => {},
  query: sessionStorage.getItem('graphiql:query') ?? welcome,
});

function tell(text) {
  element('status').textContent = text;
}

async function greet() {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { name } }' }),
  });
  const name = (await response.json()).data?.viewer?.name;
  if (response.ok) tell(name ? texts.signedInAs.replace('{name}', name) : texts.signedIn);
  else end();
}

function end() {
  signOut();
  tell(texts.sessionEnded);
  element('sign-in').hidden = false;
  element('sign-out').hidden = true;
}
