/** What is tried first everywhere and in Vietnam; compared without marks, spaces and capitals. */
export const commonPasswords = new Set(
  `12345678 123456789 1234567890 12345678910 87654321 987654321 0123456789 11111111 111111111 00000000 88888888
  66666666 99999999 11223344 123123123 12341234 1234qwer qwertyui qwertyuiop qwerty123 1q2w3e4r 1qaz2wsx asdfghjk
  asdfghjkl zxcvbnm123 password password1 password123 passw0rd p@ssw0rd p@ssword abc12345 abcd1234 abc@1234 abc@123456
  admin123 admin@123 administrator welcome1 iloveyou anhyeuem emyeuanh matkhau matkhau1 matkhau123 matkhau@123
  khongbiet khongcho dangnhap 123456aa 123456aA@ a123456789 vietnam1 vietnam123 vietnam@123 hanoi123 changeme`.split(
    /\s+/,
  ),
)

/** Words of the place of work; with figures and signs around them they are guessed just as fast. */
export const localWords =
  `chibo dangbo danguy chiuy huyenuy xauy dangvien bithu bithuchibo phobithu vanphong sinhhoat sinhhoatchibo bienban
  nghiquyet dangcongsan dangcongsanvietnam congsan vietnam tochuc quantri admin trinhdien matkhau password thuky`.split(
    /\s+/,
  )
