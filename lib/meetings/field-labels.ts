const lists: Record<string, string> = {
  attendance: 'Điểm danh, người thứ',
  guests: 'Đại biểu',
  groups: 'Tổ đảng',
  documents: 'Văn bản',
  lastTasks: 'Việc tháng trước',
  opinions: 'Ý kiến',
  guestRemarks: 'Ý kiến đại biểu',
  subjects: 'Người được xét thứ',
  tellers: 'Tổ kiểm phiếu, người thứ',
  feedback: 'Phản ánh, góp ý',
  assignments: 'Phân công',
  answers: 'Trả lời',
  votes: 'Biểu quyết',
  thematicOpinions: 'Ý kiến về chuyên đề',
  parts: 'Phần của buổi sinh hoạt, phần',
  candidates: 'Danh sách bầu cử, người thứ',
}
const parts: Record<string, string> = {
  opening: 'Mở đầu',
  dues: 'Đảng phí',
  documentsBy: 'Người phổ biến văn bản',
  news: 'Thông tin thời sự',
  study: 'Học tập và làm theo Bác',
  ideology: 'Tình hình tư tưởng',
  strengths: 'Ưu điểm',
  weaknesses: 'Hạn chế',
  praised: 'Biểu dương',
  reminded: 'Nhắc nhở',
  nextTasks: 'Nhiệm vụ tháng này',
  answersNote: 'Trả lời kiến nghị tại chỗ',
  thematic: 'Chuyên đề',
  congress: 'Đại hội',
  conclusion: 'Kết luận của chủ trì',
  resolution: 'Biểu quyết, nghị quyết',
  score: 'Tự chấm điểm',
  adoption: 'Thông qua biên bản',
  endedAt: 'Giờ kết thúc',
}

/** "opinions.2.text" → "Ý kiến 3": where on the page a field stands, in words people know. */
export function fieldLabel(name: string): string {
  const [first = '', second = ''] = name.split('.')
  if (lists[first]) return `${lists[first]} ${Number(second) + 1}`
  return parts[first] ?? 'Nội dung khác'
}
