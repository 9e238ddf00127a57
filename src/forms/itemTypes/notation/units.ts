/** The units whose names `Intl` knows in every language: kilogram, hour, percent… */
export const UNITS: readonly string[] = Intl.supportedValuesOf('unit');

/** Whether quantities may be of a unit: one that is known, or one per another: kilometer-per-hour. */
export function isUnit(unit: string): boolean {
  const [counted = '', ...per] = unit.split('-per-');
  return per.length <= 1 && [counted, ...per].every((name) => UNITS.includes(name));
}
