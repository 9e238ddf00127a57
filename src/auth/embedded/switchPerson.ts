import type { Provider } from 'oidc-provider';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/**
 * Ends the browser's session when it belongs to somebody else than the person who was chosen now.
 * Otherwise the provider would insert a page that signs the first one out, and that page needs a script.
 */
export async function switchPerson(provider: Provider, interaction: Interaction, subject: string): Promise<void> {
  if (interaction.session === undefined || interaction.session.accountId === subject) return;
  const session = await provider.Session.findByUid(interaction.session.uid);
  interaction.session = undefined;
  await interaction.persist();
  await session?.destroy();
}
