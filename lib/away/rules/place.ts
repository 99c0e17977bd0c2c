/**
 * An address that leads somewhere names at least a commune, an industrial zone, a street or a hamlet; a province or a
 * city alone does not. Written so that JavaScript and PostgreSQL read it alike (lib/away/conditions.ts).
 */
export const PLACE_WORDS =
  '(^|[ ,.;(/])(xã|phường|thị trấn|đặc khu|khu công nghiệp|kcn|khu chế xuất|khu kinh tế|đường|phố|ngõ|số nhà|tổ dân phố|khu phố|thôn|ấp|bản|khóm|ký túc xá) '

const words = new RegExp(PLACE_WORDS)

/** Địa chỉ chưa rõ: "Thành phố Tân Hải" is; "thành phố" is no street. Abroad there is no commune to ask for. */
export const isVague = ({ place, isAbroad }: { place: string; isAbroad: boolean }): boolean =>
  !isAbroad && !words.test(place.normalize('NFC').toLocaleLowerCase('vi').replaceAll('thành phố', 'thành-'))
