const elsewhere =
  'Đồng chí cho người dùng đang chạy được ghi vào đó, hoặc đặt PORTAL_DATA_DIR là một thư mục ghi được.'

/** @type {Record<string, (path: string) => string>} */
const explanations = {
  EACCES: (path) => `Không được phép ghi hay đọc ${path}. ${elsewhere}`,
  EPERM: (path) => `Không được phép ghi hay đọc ${path}. ${elsewhere}`,
  EROFS: (path) => `Ổ đĩa chứa ${path} chỉ cho đọc. ${elsewhere}`,
  EEXIST: (path) => `${path} là một tệp, không phải thư mục. ${elsewhere}`,
  ENOTDIR: (path) => `${path} không nằm trong một thư mục. ${elsewhere}`,
  ENOSPC: (path) =>
    `Ổ đĩa chứa ${path} đã đầy. Đồng chí dọn bớt rồi chạy lại; những gì đã lưu vẫn còn nguyên.`,
  EDQUOT: (path) =>
    `Người dùng đang chạy đã hết phần ổ đĩa được cấp (${path}). Đồng chí dọn bớt rồi chạy lại; những gì đã lưu vẫn còn nguyên.`,
}

/** What the disk refused, in words that say what to do; nothing for any other error. @param {{ code?: string, syscall?: string, path?: string }} error */
export function diskTrouble({ code = '', syscall, path = 'thư mục dữ liệu' }) {
  // Node's word for a folder that a read-only disk refuses; of any other call it is a fault of the program.
  if (code === 'ENOENT' && syscall === 'mkdir') return `Không tạo được ${path}. ${elsewhere}`
  return explanations[code]?.(path)
}
