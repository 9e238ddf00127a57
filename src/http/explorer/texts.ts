import de from './texts/de.json' with { type: 'json' };
import el from './texts/el.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import fr from './texts/fr.json' with { type: 'json' };
import pl from './texts/pl.json' with { type: 'json' };
import pt from './texts/pt.json' with { type: 'json' };

/** Every sentence of the explorer's own bar, by language and key; the page chooses the language. */
export const texts: Readonly<Record<string, Record<keyof typeof en, string>>> = { de, el, en, fr, pl, pt };
