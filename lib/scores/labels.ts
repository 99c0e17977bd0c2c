/** The four bands in their order; what a sheet calls otherwise has no column of its own. */
export const bandNames = ['Tốt', 'Khá', 'Trung bình', 'Kém']

export const stateFilterLabel = {
  mine: 'Chờ đồng chí chấm',
  waiting: 'Chờ cấp trên chấm',
  reviewed: 'Cấp trên đã chấm',
  late: 'Đăng Sổ tay điện tử muộn hoặc chưa đăng',
  none: 'Chưa gửi biên bản',
}
