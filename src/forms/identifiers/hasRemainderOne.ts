/** ISO 7064 MOD 97-10: letters count from A = 10 to Z = 35, and the whole number leaves one when divided by 97. */
export function hasRemainderOne(text: string): boolean {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
