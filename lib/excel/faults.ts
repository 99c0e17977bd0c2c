export type WorkbookFault =
  | 'tooLarge'
  | 'notWorkbook'
  | 'oldWorkbook'
  | 'locked'
  | 'active'
  | 'huge'
  | 'tooManyRows'
  | 'tooSlow'
  | 'crowded'

export const LARGEST_MB = 20
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 100

/** What is wrong with a workbook, and what to do. */
export const workbookFaults: Record<WorkbookFault, string> = {
  tooLarge: `Tệp lớn hơn ${LARGEST_MB} MB. Đồng chí bỏ hình ảnh, bỏ các tờ không cần, hoặc chia danh sách làm nhiều tệp.`,
  notWorkbook:
    'Tệp này không phải tệp Excel (.xlsx) đọc được, dù tên tệp có thể ghi như vậy. Đồng chí mở bằng Excel, chọn “Lưu thành” loại Excel Workbook (.xlsx) rồi tải lên lại.',
  oldWorkbook:
    'Tệp này là Excel kiểu cũ (.xls). Đồng chí mở bằng Excel, chọn “Lưu thành” loại Excel Workbook (.xlsx) rồi tải lên lại.',
  locked: 'Tệp này có đặt mật khẩu. Đồng chí bỏ mật khẩu, lưu lại rồi tải lên.',
  active:
    'Tệp này có macro, đối tượng nhúng hoặc liên kết lấy từ nơi khác. Đồng chí chép danh sách sang một tệp mới (hoặc tệp mẫu), lưu loại .xlsx rồi tải lên.',
  huge: 'Tệp này khi mở ra thì quá lớn nên không đọc. Đồng chí chép riêng danh sách sang một tệp mới rồi tải lên.',
  tooManyRows: `Danh sách dài quá ${MOST_ROWS.toLocaleString('vi')} dòng hoặc rộng quá ${MOST_COLUMNS} cột. Đồng chí chia làm nhiều tệp.`,
  tooSlow:
    'Tệp này quá nặng nên chưa đọc được trong thời gian cho phép. Đồng chí chép riêng danh sách sang một tệp mới (hoặc tệp mẫu) rồi tải lên.',
  crowded: 'Đang có nhiều tệp Excel chờ đọc, ghi. Đồng chí thử lại sau ít phút.',
}
