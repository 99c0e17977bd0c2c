import type { Problem, Security } from './rules'

export const securityLabel: Record<Security, string> = {
  tls: 'Mã hóa ngay từ đầu (TLS), thường là cổng 465',
  starttls: 'Bắt buộc chuyển sang mã hóa (STARTTLS), thường là cổng 587',
  none: 'Không mã hóa, không đăng nhập: chỉ dùng với máy chủ thư trong mạng nội bộ',
}

/** What the administrator reads, and can do about it. */
export const problemLabel: Record<Problem, string> = {
  login: 'Máy chủ thư không nhận tên đăng nhập hoặc mật khẩu. Đồng chí kiểm tra lại hai ô ấy.',
  connection: 'Không kết nối được máy chủ thư. Đồng chí kiểm tra tên máy chủ, cổng và đường mạng.',
  encryption: 'Kết nối mã hóa không thành. Đồng chí kiểm tra cách mã hóa, cổng và chứng thư của máy chủ thư.',
  address: 'Máy chủ thư không nhận địa chỉ người gửi hoặc người nhận.',
  refused: 'Máy chủ thư từ chối nhận thư. Đồng chí hỏi người quản lý máy chủ thư.',
}
