/** Which values an answer can still have: one of some words, or a range. */
export type Domain =
  | { readonly kind: 'words'; readonly words: ReadonlySet<string> }
  | {
      readonly kind: 'range';
      readonly low?: number | string | undefined;
      readonly high?: number | string | undefined;
      /** Whether the bound itself is left out. */
      readonly isLowOpen?: boolean;
      readonly isHighOpen?: boolean;
    };
