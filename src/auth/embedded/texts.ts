import de from './texts/de.json' with { type: 'json' };
import el from './texts/el.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import fr from './texts/fr.json' with { type: 'json' };
import pl from './texts/pl.json' with { type: 'json' };
import pt from './texts/pt.json' with { type: 'json' };

/** Every sentence of the sign-in pages by its key. */
export type Texts = Record<keyof typeof en, string>;

/** The texts of the sign-in pages by language; the first one stands in for all others. */
export const texts: ReadonlyMap<string, Texts> = new Map(Object.entries({ en, de, el, fr, pl, pt }));
