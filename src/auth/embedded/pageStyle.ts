/**
 * Style sheet of the sign-in pages, inlined and allowed by its hash.
 *
 * Contrasts on white (WCAG 2.2, 1.4.3 and 1.4.11): text #1a1a1a 17:1, blue #003776 11:1, grey #595959 7:1,
 * red #a4000f 8:1.
 */
export const pageStyle = `
:root { color-scheme: light; font: 100%/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
body { margin: 0; }
header { padding: 1rem; background: #003776; color: #fff; font-weight: 600; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2 { font-size: 1.25rem; margin: 2rem 0 0; padding-top: 1rem; border-top: 1px solid #767676; }
h3 { font-size: 1rem; margin: 1rem 0 .5rem; }
ul { margin: 0; padding: 0; list-style: none; }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); gap: 1rem; }
li p { margin: .25rem 0 0; color: #595959; }
button { min-height: 2.75rem; width: 100%; padding: .5rem 1rem; border: 2px solid #003776; border-radius: .25rem; }
button { background: #fff; color: #003776; font: inherit; font-weight: 600; text-align: start; cursor: pointer; }
button:hover { background: #003776; color: #fff; }
button:focus-visible { outline: 3px solid #1a1a1a; outline-offset: 3px; }
.actions { display: flex; flex-wrap: wrap; gap: 1rem; margin-top: 2rem; }
.actions button { width: auto; }
.error { padding: 1rem; border: 2px solid #a4000f; color: #a4000f; font-weight: 600; }
@media (forced-colors: active) { button { border-color: ButtonText; } }
`;
