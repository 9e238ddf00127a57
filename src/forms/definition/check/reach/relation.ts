/** How one value stands to another. */
export type Relation = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
