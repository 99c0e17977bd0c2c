/** The place asked for among those in reach; else the first. Out of reach is as if there were none. */
export const askedPlace = <P extends { id: number }>(places: P[], asked: number | undefined) =>
  asked === undefined ? places[0] : places.find(({ id }) => id === asked)
