/** A failure of the set-up that is explained to the administrator in a Vietnamese sentence. */
export class SetupError extends Error {}

/** What PostgreSQL and the network say most often, in words that tell what to do. */
const known: Record<string, string> = {
  ECONNREFUSED:
    'Không có máy chủ PostgreSQL nào trả lời ở địa chỉ trong DATABASE_URL. Hãy kiểm tra máy chủ và số cổng.',
  ENOTFOUND: 'Không tìm thấy máy chủ có tên trong DATABASE_URL. Hãy kiểm tra tên máy.',
  CONNECT_TIMEOUT: 'Máy chủ PostgreSQL trong DATABASE_URL không trả lời. Hãy kiểm tra mạng và tường lửa.',
  '28P01':
    'PostgreSQL không nhận tên hoặc mật khẩu trong địa chỉ cơ sở dữ liệu. Hãy kiểm tra DATABASE_URL và DATABASE_APP_URL.',
  '28000': 'PostgreSQL không cho vai trò trong DATABASE_URL đăng nhập từ máy này. Hãy kiểm tra pg_hba.conf.',
  '3D000': 'Cơ sở dữ liệu có tên trong DATABASE_URL chưa được tạo. Hãy tạo nó trước.',
  '42501':
    'Vai trò trong DATABASE_URL không phải chủ sở hữu của cơ sở dữ liệu nên không lập bảng được. Hãy giao quyền sở hữu: ALTER DATABASE tên OWNER TO vai_trò.',
  '53100': 'Ổ đĩa của PostgreSQL đã đầy. Hãy dọn bớt rồi chạy lại; những gì đã lưu vẫn còn nguyên.',
  '53300':
    'PostgreSQL không nhận thêm kết nối nào. Hãy tăng max_connections hoặc dừng bớt chương trình khác.',
  '42704': 'Vai trò trong DATABASE_APP_URL chưa có trên máy chủ PostgreSQL. Hãy tạo nó trước.',
}

/** Drizzle wraps what PostgreSQL said into an error of its own. */
export function explanationOf(error: unknown): string | undefined {
  if (error instanceof SetupError) return error.message
  if (!(error instanceof Error)) return undefined
  return ('code' in error ? known[String(error.code)] : undefined) ?? explanationOf(error.cause)
}
