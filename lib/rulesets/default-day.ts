/** The basis a new installation gives its common day, until the committee's own document is entered. */
export const DEFAULT_DAY_SOURCE = 'Thiết lập mặc định khi cài đặt; thay bằng văn bản ấn định của cấp ủy'
