/** The doer's name, and in whose place: "Vũ Đình Khoát (thay đồng chí Đào Xuân Thạch)". */
export const withInstead = (name: string, insteadOf: string | null | undefined) =>
  insteadOf ? `${name} (thay đồng chí ${insteadOf})` : name
