import { listNames } from '@/lib/exports/names'

/** A reading by an inspection decision, as the log calls it. */
export const INSPECTION = 'inspection.read'

/** What an id in an address is the id of. */
export type RecordKind =
  | 'campaigns'
  | 'collectives'
  | 'corrections'
  | 'supplements'
  | 'exemptionRequests'
  | 'extracts'
  | 'feedback'
  | 'files'
  | 'guidance'
  | 'handovers'
  | 'meetings'
  | 'memberChanges'
  | 'members'
  | 'organisations'
  | 'proposals'
  | 'reorganisations'
  | 'scans'
  | 'study'
  | 'tasks'
  | 'candidates'
  | 'topics'
  | 'transfers'
  | 'residences'
  | 'visitors'
  | 'visits'

type Room = { name: string; of?: RecordKind }

const exports = Object.fromEntries(
  Object.entries(listNames).map(([list, { title }]) => [
    `/exports/${list}`,
    { name: `tệp Excel “${title}”` },
  ]),
)

/** Addresses that an inspector may open, as the log calls them. */
export const rooms: Record<string, Room> = {
  '/': { name: 'trang Việc cần làm' },
  '/audit': { name: 'nhật ký' },
  '/away': { name: 'danh sách đảng viên đi làm xa' },
  '/away/absences': { name: 'danh sách vắng không lý do' },
  '/away/excused': { name: 'danh sách vắng có lý do nhiều kỳ liên tiếp' },
  '/away/year-end': { name: 'danh sách mời kiểm điểm cuối năm' },
  '/away/[id]': { name: 'trang theo dõi đảng viên đi làm xa', of: 'members' },
  '/calendar': { name: 'lịch sinh hoạt' },
  '/calendar/month': { name: 'lịch sinh hoạt' },
  '/calendar/days': { name: 'ngày sinh hoạt thống nhất' },
  '/calendar/holidays': { name: 'lịch nghỉ lễ, làm bù' },
  '/calendar/[id]': { name: 'lịch của kỳ sinh hoạt', of: 'meetings' },
  '/changes': { name: 'danh sách đề nghị sửa thông tin đảng viên' },
  '/changes/[id]': { name: 'đề nghị sửa thông tin đảng viên', of: 'memberChanges' },
  ...exports,
  '/exemptions': { name: 'danh sách đơn xin miễn' },
  '/exemptions/running': { name: 'danh sách được miễn có thời hạn' },
  '/exemptions/[id]': { name: 'đơn xin miễn sinh hoạt', of: 'exemptionRequests' },
  '/feedback': { name: 'danh sách phản ánh, góp ý' },
  '/feedback/addressees': { name: 'danh mục nơi nhận' },
  '/feedback/answers': { name: 'trang trả lời để đọc' },
  '/feedback/synthesis': { name: 'tổng hợp phản ánh, góp ý' },
  '/feedback/[id]/files': { name: 'trang đính tệp kèm phản ánh', of: 'feedback' },
  '/feedback/[id]': { name: 'phản ánh, góp ý', of: 'feedback' },
  '/files/[key]': { name: 'tệp kèm theo phản ánh, trả lời', of: 'files' },
  '/guidance': { name: 'tập giải đáp' },
  '/guidance/questions': { name: 'danh sách câu hỏi về quy định' },
  '/guidance/questions/[id]': { name: 'câu hỏi về quy định', of: 'guidance' },
  '/guidance/answers/[id]': { name: 'giải đáp' },
  '/hash-list': { name: 'danh sách mã băm' },
  '/meetings': { name: 'danh sách biên bản' },
  '/meetings/[id]': { name: 'kỳ sinh hoạt', of: 'meetings' },
  '/meetings/[id]/agenda': { name: 'chương trình sinh hoạt', of: 'meetings' },
  '/meetings/[id]/extract': { name: 'trang chọn nội dung để trích', of: 'meetings' },
  '/meetings/[id]/minutes': { name: 'trang ghi biên bản', of: 'meetings' },
  '/meetings/[id]/read': { name: 'biên bản', of: 'meetings' },
  '/members': { name: 'danh sách đảng viên' },
  '/members/[id]/career': { name: 'chức vụ, khen thưởng, kỷ luật của đảng viên', of: 'members' },
  '/members/[id]': { name: 'trang đảng viên', of: 'members' },
  '/notices': { name: 'trang thông báo' },
  '/organisations': { name: 'danh sách tổ chức' },
  '/organisations/[id]': { name: 'trang tổ chức', of: 'organisations' },
  '/reorganisations': { name: 'danh sách thay đổi tổ chức' },
  '/reorganisations/[id]': { name: 'thay đổi tổ chức', of: 'reorganisations' },
  '/proposals': { name: 'danh sách đề nghị' },
  '/proposals/removals': { name: 'hồ sơ xóa tên' },
  '/proposals/[id]': { name: 'đề nghị của chi bộ', of: 'proposals' },
  '/collectives': { name: 'danh sách đợt xếp loại tổ chức đảng' },
  '/collectives/summary': { name: 'báo cáo tổng hợp xếp loại' },
  '/print/rating-summary/[id]': { name: 'bản in báo cáo tổng hợp xếp loại', of: 'organisations' },
  '/collectives/[id]': { name: 'đợt xếp loại tổ chức đảng', of: 'collectives' },
  '/print/collective-decision/[id]': { name: 'bản in quyết định xếp loại tổ chức đảng', of: 'collectives' },
  '/print/collective-list/[id]': { name: 'bản in danh sách xếp loại tổ chức đảng', of: 'collectives' },
  '/print/collective-minutes/[id]': { name: 'bản in kiểm phiếu xếp loại tổ chức đảng', of: 'collectives' },
  '/ratings': { name: 'danh sách đợt xếp loại' },
  '/ratings/[id]': { name: 'đợt xếp loại', of: 'campaigns' },
  '/ratings/[id]/correct': { name: 'xếp loại lại', of: 'campaigns' },
  '/ratings/[id]/decide': { name: 'kết quả xếp loại', of: 'campaigns' },
  '/ratings/[id]/result': { name: 'kết quả xếp loại', of: 'campaigns' },
  '/ratings/[id]/tally': { name: 'kiểm phiếu xếp loại', of: 'campaigns' },
  '/dues': { name: 'sổ đảng phí' },
  '/dues/book': { name: 'sổ thu nộp đảng phí' },
  '/dues/groups': { name: 'nhóm đóng đảng phí' },
  '/dues/list': { name: 'danh sách đóng đảng phí' },
  '/dues/people/[id]': { name: 'đảng phí của đảng viên', of: 'members' },
  '/dues/unpaid': { name: 'danh sách chưa nộp đảng phí' },
  '/dues/report': { name: 'báo cáo đảng phí' },
  '/records': { name: 'tình trạng hồ sơ đảng viên' },
  '/records/badges': { name: 'danh sách Huy hiệu Đảng' },
  '/records/probation': { name: 'danh sách đảng viên dự bị' },
  '/records/screening': { name: 'rà soát, sàng lọc đảng viên' },
  '/records/slips': { name: 'phiếu bổ sung hồ sơ' },
  '/records/[id]': { name: 'hồ sơ của đảng viên', of: 'members' },
  '/study': { name: 'danh sách học tập, bồi dưỡng' },
  '/study/[id]': { name: 'đợt học tập, lớp bồi dưỡng', of: 'study' },
  '/scans/[key]': { name: 'bản chụp giấy đã ký', of: 'scans' },
  '/scores': { name: 'tổng hợp chấm điểm' },
  '/scores/[id]': { name: 'phiếu chấm điểm', of: 'meetings' },
  '/statistics': { name: 'thống kê' },
  '/statistics/forms': { name: 'biểu thống kê đảng viên' },
  '/statistics/members': { name: 'cơ cấu đội ngũ đảng viên' },
  '/statistics/members/list': { name: 'danh sách theo cơ cấu đội ngũ' },
  '/statistics/ratings': { name: 'danh sách theo kết quả kiểm điểm, xếp loại' },
  '/settings': { name: 'cài đặt' },
  '/candidates': { name: 'nguồn phát triển đảng' },
  '/candidates/[id]': { name: 'người được theo dõi để kết nạp', of: 'candidates' },
  '/tasks': { name: 'danh sách nhiệm vụ' },
  '/tasks/month': { name: 'báo cáo nhiệm vụ tháng' },
  '/tasks/[id]': { name: 'nhiệm vụ', of: 'tasks' },
  '/thematic': { name: 'kế hoạch chuyên đề' },
  '/thematic/[id]': { name: 'chuyên đề', of: 'topics' },
  '/transfers': { name: 'danh sách chuyển sinh hoạt' },
  '/transfers/departures': { name: 'danh sách nghỉ hưu, thôi việc chưa chuyển' },
  '/transfers/[id]': { name: 'lần chuyển sinh hoạt', of: 'transfers' },
  '/residences': { name: 'sổ liên hệ nơi cư trú' },
  '/residences/[id]': { name: 'liên hệ nơi cư trú', of: 'residences' },
  '/verify': { name: 'trang kiểm tra văn bản' },
  '/verify/[code]': { name: 'trang kiểm tra văn bản' },
  '/visits': { name: 'bảng dự sinh hoạt' },
  '/visits/cells': { name: 'dự sinh hoạt theo chi bộ' },
  '/visits/units': { name: 'dự sinh hoạt theo đơn vị' },
  '/visits/charge': { name: 'dự sinh hoạt theo phân công' },
  '/visits/guests': { name: 'danh sách đại biểu dự' },
  '/visits/people': { name: 'danh sách người dự sinh hoạt' },
  '/visits/people/[id]': { name: 'trang người dự sinh hoạt', of: 'visitors' },
  '/visits/people/[id]/plan': { name: 'lịch trình dự sinh hoạt', of: 'visitors' },
  '/visits/remarks': { name: 'ý kiến khi dự sinh hoạt' },
  '/visits/[id]': { name: 'lần dự sinh hoạt', of: 'visits' },
  '/print/admission/[id]': { name: 'bản in giấy tờ xét kết nạp', of: 'candidates' },
  '/print/agenda/[id]': { name: 'bản in chương trình', of: 'meetings' },
  '/print/ballot-minutes/[id]': { name: 'bản in biên bản kiểm phiếu', of: 'meetings' },
  '/print/blank-minutes/[id]': { name: 'bản in mẫu ghi tay', of: 'meetings' },
  '/print/conclusion/[id]': { name: 'bản in kết luận', of: 'meetings' },
  '/print/correction/[id]': { name: 'bản in đính chính', of: 'corrections' },
  '/print/supplement/[id]': { name: 'bản in bổ sung biên bản', of: 'supplements' },
  '/print/screenings/[id]': { name: 'bản in rà soát, sàng lọc', of: 'organisations' },
  '/print/attendance/[id]': { name: 'bản in người dự học tập', of: 'study' },
  '/print/makeup/[id]': { name: 'bản in cơ cấu đội ngũ', of: 'organisations' },
  '/print/statistics/[id]': { name: 'bản in biểu thống kê', of: 'organisations' },
  '/print/statistics-excel/[id]': { name: 'tệp Excel biểu thống kê', of: 'organisations' },
  '/print/dues-report/[id]': { name: 'bản in báo cáo đảng phí', of: 'organisations' },
  '/print/dues-report-excel/[id]': { name: 'tệp Excel báo cáo đảng phí', of: 'organisations' },
  '/print/exemption-decision/[id]': { name: 'bản in quyết định miễn sinh hoạt', of: 'exemptionRequests' },
  '/print/exemption-request/[id]': { name: 'bản in đơn xin miễn sinh hoạt', of: 'exemptionRequests' },
  '/print/extract/[id]': { name: 'bản trích biên bản', of: 'extracts' },
  '/print/handover/[id]': { name: 'bản in biên bản bàn giao', of: 'handovers' },
  '/print/hash-list/[id]': { name: 'bản in danh sách mã băm', of: 'organisations' },
  '/print/invitation/[id]': { name: 'bản in giấy mời', of: 'meetings' },
  '/print/minutes/[id]': { name: 'bản in biên bản', of: 'meetings' },
  '/print/person-decision/[id]': { name: 'bản in quyết định về đảng viên', of: 'proposals' },
  '/print/person-resolution/[id]': { name: 'bản in nghị quyết về đảng viên', of: 'proposals' },
  '/print/probation/[id]': { name: 'bản in giấy tờ xét công nhận chính thức', of: 'members' },
  '/print/rating-list/[id]': { name: 'bản in danh sách xếp loại', of: 'campaigns' },
  '/print/resolution/[id]': { name: 'bản in nghị quyết', of: 'meetings' },
  '/print/score-list/[id]': { name: 'bản in tổng hợp chấm điểm', of: 'organisations' },
  '/print/score-sheet/[id]': { name: 'bản in phiếu chấm điểm', of: 'meetings' },
  '/print/synthesis/[id]': { name: 'bản in tổng hợp phản ánh, góp ý', of: 'organisations' },
  '/print/synthesis-excel/[id]': { name: 'tệp Excel tổng hợp phản ánh, góp ý', of: 'organisations' },
  '/print/tally-minutes/[id]': { name: 'bản in biên bản kiểm phiếu', of: 'campaigns' },
  '/print/transfer-request/[id]': { name: 'bản in đơn xin chuyển, bản tự kiểm điểm', of: 'transfers' },
  '/print/transfer-sheet/[id]': { name: 'bản in bản kê giấy tờ', of: 'transfers' },
  '/print/transfer-notice/[id]': { name: 'bản in phiếu báo chuyển sinh hoạt', of: 'transfers' },
  '/print/residence/[id]': { name: 'bản in giấy giới thiệu nơi cư trú', of: 'residences' },
  '/print/residence-comment/[id]': { name: 'bản in phiếu nhận xét nơi cư trú', of: 'residences' },
  '/print/visit-year/[id]': { name: 'bản in bảng dự sinh hoạt', of: 'organisations' },
  '/print/visit-year-excel/[id]': { name: 'tệp Excel bảng dự sinh hoạt', of: 'organisations' },
}
