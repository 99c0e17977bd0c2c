/** Chỗ cần điền of a template: anything in square brackets with three dots, "[…ngày hoàn thành]" or "[...]". */
export const gapsIn = (text: string): string[] => text.match(/\[[^[\]\n]*(?:…|\.{3})[^[\]\n]*\]/g) ?? []
