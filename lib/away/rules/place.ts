/**
 * An address that leads somewhere names at least a commune, an industrial zone, a street or a hamlet; a province or a
 * city alone does not. Buôn Ma Thuột and Buôn Hồ are towns, no
 * hamlets. Written so that JavaScript and PostgreSQL read it alike (lib/away/conditions.ts).
 */
export const PLACE_WORDS =
  '(^|[ ,.;(/–-])((xã|phường|thị trấn|tt|đặc khu|khu công nghiệp|kcn|cụm công nghiệp|ccn|khu chế xuất|kcx|khu kinh tế|đường|quốc lộ|phố|ngõ|ngách|hẻm|số nhà|chung cư|tổ dân phố|tdp|khu phố|khu đô thị|tiểu khu|khối|thôn|xóm|làng|ấp|bản|buôn(?! ma thuột| hồ)|khóm|ký túc xá|ktx)[ .]|p[.])'

const words = new RegExp(PLACE_WORDS)

/** Địa chỉ chưa rõ: "Thành phố Tân Hải" is; "thành phố" is no street. Abroad there is no commune to ask for. */
export const isVague = ({ place, isAbroad }: { place: string; isAbroad: boolean }): boolean =>
  !isAbroad && !words.test(place.normalize('NFC').toLocaleLowerCase('vi').replaceAll('thành phố', 'thành-'))
