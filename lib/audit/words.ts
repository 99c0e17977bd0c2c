import type { Permission } from '@/lib/auth/policy'

/** What the log holds besides the steps of the policy. */
type Event =
  | 'signIn'
  | 'sessions.end'
  | 'accounts.changePassword'
  | 'paper.read'
  | 'inspection.read'
  | 'feeds.create'
  | 'feeds.revoke'

/** Every entry of the log in plain words; a new permission without its words does not compile. */
const words: Record<Permission | Event, string> = {
  signIn: 'Đăng nhập',
  'sessions.end': 'Đăng xuất một thiết bị',
  'accounts.changePassword': 'Đổi mật khẩu của mình',
  'paper.read': 'Mở bản in, tải tệp',
  'inspection.read': 'Xem theo quyết định kiểm tra',
  'feeds.create': 'Tạo địa chỉ lịch riêng',
  'feeds.revoke': 'Thu hồi địa chỉ lịch riêng',
  'statistics.read': 'Xem thống kê',
  'statistics.report': 'Nhập số liệu báo cáo',
  'targets.set': 'Giao chỉ tiêu kết nạp',
  'organisations.read': 'Xem tổ chức',
  'organisations.create': 'Thêm tổ chức',
  'organisations.update': 'Sửa tổ chức',
  'terms.create': 'Thêm nhiệm kỳ',
  'accounts.read': 'Xem tài khoản',
  'accounts.create': 'Lập tài khoản',
  'accounts.resetPassword': 'Cấp lại mật khẩu',
  'accounts.close': 'Đóng tài khoản',
  'accounts.reopen': 'Mở lại tài khoản',
  'accounts.link': 'Gắn tài khoản với đảng viên',
  'grants.give': 'Giao vai trò',
  'grants.giveTop': 'Giao vai trò cấp huyện, cấp cao nhất',
  'grants.end': 'Kết thúc vai trò',
  'members.read': 'Xem đảng viên',
  'members.create': 'Thêm đảng viên',
  'members.update': 'Sửa thông tin đảng viên',
  'members.reveal': 'Xem số giấy tờ của đảng viên',
  'exemptions.create': 'Ghi miễn, tạm miễn sinh hoạt',
  'exemptions.end': 'Kết thúc miễn sinh hoạt',
  'awayStays.create': 'Ghi đảng viên đi làm xa',
  'awayStays.end': 'Kết thúc đi làm xa',
  'meetings.read': 'Xem kỳ sinh hoạt',
  'meetings.open': 'Mở kỳ sinh hoạt của tháng',
  'meetings.create': 'Mở kỳ họp khác',
  'thematic.plan': 'Lập kế hoạch chuyên đề',
  'meetings.setDay': 'Ấn định ngày sinh hoạt của tháng',
  'meetings.register': 'Đăng ký lịch sinh hoạt',
  'meetings.confirm': 'Xác nhận lịch sinh hoạt',
  'exceptions.ask': 'Đề nghị họp muộn hơn',
  'exceptions.decide': 'Trả lời đề nghị họp muộn hơn',
  'conferences.read': 'Xem hội nghị của cấp trên',
  'conferences.create': 'Ghi hội nghị của cấp trên',
  'notices.read': 'Xem thông báo lịch',
  'notices.issue': 'Phát hành thông báo lịch',
  'agendas.read': 'Xem chương trình, giấy mời',
  'agendas.write': 'Soạn chương trình, giấy mời',
  'minutes.read': 'Xem biên bản',
  'minutes.readSent': 'Xem biên bản đã gửi',
  'minutes.write': 'Ghi biên bản',
  'minutes.enter': 'Bắt đầu nhập thay biên bản',
  'minutes.complete': 'Hoàn tất biên bản',
  'minutes.reopen': 'Mở lại biên bản',
  'extracts.make': 'Lập bản trích biên bản',
  'minutes.correct': 'Đính chính biên bản',
  'minutes.send': 'Gửi biên bản lên cấp trên',
  'minutes.withdraw': 'Thu hồi biên bản đã gửi',
  'minutes.receive': 'Tiếp nhận biên bản',
  'minutes.return': 'Trả lại biên bản để bổ sung',
  'minutes.supplement': 'Bổ sung biên bản',
  'scans.attach': 'Đính bản chụp giấy đã ký',
  'scans.replace': 'Đánh dấu bản chụp bị thay',
  'batches.create': 'In theo lô, in Sổ biên bản',
  'meetings.post': 'Ghi ngày đăng Sổ tay đảng viên điện tử',
  'scores.list': 'Xem tổng hợp chấm điểm',
  'scores.review': 'Cấp trên chấm điểm',
  'scores.issue': 'Ban hành danh sách tổng hợp chấm điểm',
  'visits.read': 'Xem bảng dự sinh hoạt',
  'visits.names': 'Xem danh sách người được cử dự',
  'visits.assign': 'Phân công dự sinh hoạt',
  'visits.plan': 'Lập lịch trình dự sinh hoạt',
  'visits.match': 'Khớp đại biểu dự sinh hoạt',
  'visits.follow': 'Ghi lời hứa khi dự thành nhiệm vụ',
  'tasks.read': 'Xem nhiệm vụ',
  'tasks.report': 'Báo tiến độ nhiệm vụ',
  'tasks.close': 'Ghi kết quả nhiệm vụ',
  'tasks.extend': 'Gia hạn nhiệm vụ',
  'tasks.reopen': 'Mở lại nhiệm vụ',
  'addressees.read': 'Xem danh mục nơi nhận',
  'addressees.update': 'Sửa danh mục nơi nhận',
  'feedback.read': 'Xem phản ánh, góp ý',
  'feedback.seeRaiser': 'Xem người nêu phản ánh',
  'feedback.seeDraft': 'Xem dự thảo trả lời',
  'feedback.create': 'Gửi phản ánh, góp ý',
  'feedback.settle': 'Trả lời phản ánh tại cơ sở',
  'feedback.forward': 'Chuyển phản ánh lên trên',
  'feedback.clarify': 'Trả lại phản ánh để làm rõ',
  'feedback.respond': 'Làm rõ phản ánh',
  'feedback.route': 'Phân loại, trình giao phản ánh',
  'feedback.assign': 'Giao xử lý phản ánh',
  'feedback.draft': 'Trình dự thảo trả lời phản ánh',
  'feedback.passOn': 'Báo phản ánh không thuộc trách nhiệm',
  'feedback.approve': 'Duyệt trả lời phản ánh',
  'syntheses.read': 'Xem tổng hợp phản ánh, góp ý',
  'syntheses.issue': 'Ban hành báo cáo tổng hợp phản ánh, góp ý',
  'ratings.read': 'Xem xếp loại',
  'ratings.open': 'Mở đợt xếp loại',
  'ratings.write': 'Ghi mức tự nhận, kết quả xếp loại',
  'ratings.tally': 'Ghi kết quả kiểm phiếu xếp loại',
  'ratings.send': 'Gửi kết quả xếp loại',
  'ratings.return': 'Trả lại kết quả xếp loại',
  'ratings.decide': 'Quyết định xếp loại',
  'proposals.read': 'Xem đề nghị của chi bộ',
  'proposals.settle': 'Trả lời đề nghị của chi bộ',
  'selfReview.print': 'In bản tự kiểm điểm',
  'verify.list': 'Xem danh sách mã băm',
  'templates.read': 'Xem mẫu biên bản',
  'templates.draft': 'Soạn mẫu biên bản',
  'templates.update': 'Sửa mẫu biên bản đang soạn',
  'templates.discard': 'Bỏ mẫu biên bản đang soạn',
  'templates.publish': 'Công bố mẫu biên bản',
  'settings.read': 'Xem cài đặt',
  'settings.update': 'Đổi thiết lập kỹ thuật',
  'settings.decide': 'Đổi quy tắc, thiết lập cách làm việc',
  'clock.set': 'Đặt ngày trình diễn',
  'audit.read': 'Xem nhật ký',
}

const isKnown = (action: string): action is keyof typeof words => Object.hasOwn(words, action)

/** An entry's name in words; one of an older version keeps the name it was written with. */
export const actionWords = (action: string) => (isKnown(action) ? words[action] : action)
export const hasWords = isKnown

/** Entries whose words hold what is searched for, capitals and marks as typed in the words. */
export function actionsSaying(q: string): string[] {
  const sought = q.toLocaleLowerCase('vi')
  return Object.entries(words).flatMap(([action, said]) =>
    said.toLocaleLowerCase('vi').includes(sought) ? [action] : [],
  )
}
