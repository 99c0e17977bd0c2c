/** Item numbers of the score sheet hold dots ("1.1"), which separate the parts of a field name. */
export const itemField = (no: string) => no.replaceAll('.', '_')
export const itemOf = (field: string) => field.replaceAll('_', '.')
