import type { Settings } from '@/lib/core/settings'
import type { Control } from './controls'

/** Chosen at installation, or moved by the demonstration alone; the mail server has a page of its own. */
type Fixed = 'profile' | 'isDemo' | 'clockOn' | 'mail'
export type SettingKey = Exclude<keyof Settings, Fixed>

export type Setting = {
  name: string
  /** What it does, in one sentence. */
  does: string
  /** Who decides: those who answer for the work, or for the machine. */
  group: 'work' | 'technical'
  control: Control
  /** What happens to papers: read and confirmed before it is changed. */
  onPaper?: string
}

const number = (from: number, to: number, unit: string): Control => ({ kind: 'number', from, to, unit })
const yesNo: Control = { kind: 'yesNo' }

/** Every setting that a form changes; one that is missing here does not compile. */
export const catalogue: Record<SettingKey, Setting> = {
  numbersMinutes: {
    name: 'Cho số biên bản',
    does: 'Biên bản được cho số (…-BB/CB) khi hoàn tất; nơi chỉ cho số nghị quyết thì chọn Không.',
    group: 'work',
    control: yesNo,
    onPaper: 'Biên bản hoàn tất từ lúc đổi theo cách mới. Biên bản đã hoàn tất giữ nguyên, kể cả khi in lại.',
  },
  noticeShowsPhone: {
    name: 'In số điện thoại bí thư trên Thông báo lịch sinh hoạt',
    does: 'Thông báo lịch có thêm số điện thoại của bí thư chi bộ; đây là thông tin cá nhân.',
    group: 'work',
    control: yesNo,
    onPaper: 'Thông báo phát hành từ lúc đổi theo cách mới. Thông báo đã phát hành giữ nguyên.',
  },
  superiorWord: {
    name: 'Cách gọi cấp trên trong “Phản ánh, góp ý với …”',
    does: 'Từ đứng sau “Phản ánh, góp ý với” trên trang ghi biên bản, chương trình và bản in, ví dụ: huyện, xã.',
    group: 'work',
    control: { kind: 'text', max: 30 },
    onPaper: 'Biên bản in từ lúc đổi ghi theo cách gọi mới. Bản in đã lưu giữ nguyên.',
  },
  boardName: {
    name: 'Cơ quan phụ trách tổ chức, xây dựng Đảng',
    does: 'Tên gọi trên các trang: nơi trả lời ở mục Hướng dẫn, giải đáp, soạn mẫu, quyết định quy tắc; ví dụ: Ban Tổ chức, Ban Xây dựng Đảng.',
    group: 'work',
    control: { kind: 'text', max: 60 },
  },
  guidanceDays: {
    name: 'Thời hạn trả lời câu hỏi về quy định',
    does: 'Số ngày làm việc để trả lời ở mục Hướng dẫn, giải đáp; không có quy định nào nêu thời hạn này.',
    group: 'work',
    control: number(1, 60, 'ngày làm việc'),
  },
  complaintAddress: {
    name: 'Nơi tiếp nhận khiếu nại, tố cáo',
    does: 'Mục phản ánh có nội dung khiếu nại, tố cáo được chuyển nơi này và xóa nội dung trên cổng, ví dụ: Ủy ban Kiểm tra của cấp ủy.',
    group: 'work',
    control: { kind: 'text', max: 120 },
  },
  portalName: {
    name: 'Tên cổng',
    does: 'Tên ở đầu mỗi trang, trang đăng nhập và phiếu cấp tài khoản.',
    group: 'technical',
    control: { kind: 'text', max: 100 },
  },
  helpPhone: {
    name: 'Nơi hỗ trợ',
    does: 'Số điện thoại hoặc tên nơi hỗ trợ, ở cuối mỗi trang và trên trang đăng nhập.',
    group: 'technical',
    control: { kind: 'text', max: 100, isOptional: true },
  },
  digestHour: {
    name: 'Giờ gửi thư thông báo',
    does: 'Ngày làm việc, từ giờ này, ai đã chọn nhận thư điện tử thì được gửi một thư tổng hợp các thông báo mới.',
    group: 'technical',
    control: number(5, 20, 'giờ'),
  },
  idleMinutes: {
    name: 'Tự đăng xuất khi không dùng',
    does: 'Sau chừng ấy phút không thao tác, người dùng phải đăng nhập lại.',
    group: 'technical',
    control: number(10, 720, 'phút'),
  },
  sessionHours: {
    name: 'Thời hạn một lần đăng nhập',
    does: 'Sau chừng ấy giờ phải đăng nhập lại, dù vẫn đang dùng.',
    group: 'technical',
    control: number(1, 72, 'giờ'),
  },
  guessesBeforeDelay: {
    name: 'Số lần nhập sai mật khẩu trước khi phải chờ',
    does: 'Tính theo từng tài khoản; sau đó mỗi lần nhập sai phải chờ lâu gấp đôi lần trước.',
    group: 'technical',
    control: number(3, 20, 'lần'),
  },
  addressGuessesBeforeDelay: {
    name: 'Số lần nhập sai từ một địa chỉ mạng trước khi phải chờ',
    does: 'Cả cơ quan có thể dùng chung một địa chỉ mạng, nên số này lớn hơn số của từng tài khoản.',
    group: 'technical',
    control: number(10, 1_000, 'lần'),
  },
  longestDelaySeconds: {
    name: 'Thời gian chờ lâu nhất khi nhập sai mật khẩu',
    does: 'Trên máy đã từng đăng nhập tài khoản ấy, không ai phải chờ lâu hơn chừng ấy giây giữa hai lần nhập.',
    group: 'technical',
    control: number(5, 600, 'giây'),
  },
  strangerWindowMinutes: {
    name: 'Thời gian tính các lần nhập sai từ máy lạ',
    does: 'Lần nhập sai một tài khoản từ máy chưa từng đăng nhập tài khoản ấy được tính trong chừng ấy phút.',
    group: 'technical',
    control: number(15, 1_440, 'phút'),
  },
  strangerFirstDelaySeconds: {
    name: 'Lần chờ đầu tiên khi nhập sai từ máy lạ',
    does: 'Quá số lần nhập sai thì máy lạ chờ chừng ấy giây, mỗi lần sai sau chờ lâu gấp đôi; máy quen của chủ tài khoản không bị ảnh hưởng.',
    group: 'technical',
    control: number(1, 600, 'giây'),
  },
  writerMinutes: {
    name: 'Giữ quyền ghi biên bản',
    does: 'Người đang ghi ngừng chừng ấy phút thì người khác nhận ghi được mà không phải hỏi.',
    group: 'technical',
    control: number(1, 60, 'phút'),
  },
  batchKeepDays: {
    name: 'Giữ kết quả in theo lô',
    does: 'Tệp in cả tháng, cả năm tải lại được trong chừng ấy ngày.',
    group: 'technical',
    control: number(1, 60, 'ngày'),
  },
  batchMostMinutes: {
    name: 'Số biên bản nhiều nhất trong một lô in',
    does: 'Lô lớn hơn bị từ chối; người in chia thành nhiều lô.',
    group: 'technical',
    control: number(50, 5_000, 'biên bản'),
  },
  bookMostMinutes: {
    name: 'Số biên bản nhiều nhất trong một Sổ biên bản',
    does: 'Sổ dài hơn bị từ chối; người in chia theo năm.',
    group: 'technical',
    control: number(12, 240, 'biên bản'),
  },
  mergedMostMinutes: {
    name: 'Số biên bản nhiều nhất trong một tệp PDF ghép',
    does: 'Một tệp để in một lần; nhiều hơn thì máy chủ chậm và máy in dễ kẹt.',
    group: 'technical',
    control: number(10, 500, 'biên bản'),
  },
  batchMostWaiting: {
    name: 'Số lô in một người được chạy cùng lúc',
    does: 'Người đã có chừng ấy lô đang chờ phải đợi xong mới in thêm.',
    group: 'technical',
    control: number(1, 10, 'lô'),
  },
  scanLargestMb: {
    name: 'Cỡ lớn nhất của một bản chụp giấy đã ký',
    does: 'Tệp lớn hơn bị từ chối; máy chủ đứng trước cổng phải nhận được cỡ ấy.',
    group: 'technical',
    control: number(1, 20, 'MB'),
  },
  scanQuotaMb: {
    name: 'Dung lượng bản chụp của một tổ chức',
    does: 'Tổng cỡ các bản chụp một tổ chức được lưu.',
    group: 'technical',
    control: number(50, 5_000, 'MB'),
  },
  fileLargestMb: {
    name: 'Cỡ lớn nhất của một tệp kèm theo phản ánh, trả lời',
    does: 'Tệp lớn hơn bị từ chối; máy chủ đứng trước cổng phải nhận được cỡ ấy nhân với số tệp của một lần gửi.',
    group: 'technical',
    control: number(1, 20, 'MB'),
  },
  fileMostPerItem: {
    name: 'Số tệp kèm theo một phản ánh, một trả lời',
    does: 'Chi bộ, cơ quan chọn nhiều hơn thì được nhắc bỏ bớt.',
    group: 'technical',
    control: number(1, 10, 'tệp'),
  },
  fileQuotaMb: {
    name: 'Dung lượng tệp kèm theo của một tổ chức trong một năm',
    does: 'Tổng cỡ các tệp một chi bộ, một cơ quan đính trong năm dương lịch.',
    group: 'technical',
    control: number(50, 20_000, 'MB'),
  },
  backupDays: {
    name: 'Nhắc khi chưa sao lưu',
    does: 'Quá chừng ấy ngày không có bản sao lưu mới thì trang Cài đặt nhắc quản trị hệ thống.',
    group: 'technical',
    control: number(1, 60, 'ngày'),
  },
}

export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(catalogue, key)
export const settingKeys = Object.keys(catalogue).filter(isSettingKey)
