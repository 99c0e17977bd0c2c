import postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { owner } from '@/db/testing'
import { accountOf } from './addresses'

const app = postgres(process.env.DATABASE_APP_URL ?? '', { max: 1 })
afterAll(() => app.end())

const REFUSED = { code: '42501' }

describe('vai trò của trang web', () => {
  test('đọc và ghi được dữ liệu', async () => {
    const [row] =
      await app`INSERT INTO audit_entries (action, subject) VALUES ('signIn', 'account:1') RETURNING id`
    expect(row).toBeDefined()
  })

  test.each([
    ['sửa nhật ký', `UPDATE audit_entries SET action = 'khác'`],
    ['xóa nhật ký', 'DELETE FROM audit_entries'],
    ['làm rỗng nhật ký', 'TRUNCATE audit_entries'],
    ['sửa điểm danh đã ghi', `UPDATE attendances SET reason = ''`],
    ['xóa quá trình xử lý phản ánh', 'DELETE FROM feedback_steps'],
    ['sửa điểm cấp trên đã chấm', 'UPDATE score_reviews SET total = 100'],
    ['xóa biên bản', 'DELETE FROM minutes'],
    ['xóa đảng viên', 'DELETE FROM members'],
    ['sửa kết quả sao lưu', 'UPDATE backup_runs SET problem = NULL'],
    ['sửa đầu chuỗi nhật ký', `UPDATE audit_heads SET hash = ''`],
    ['tạo bảng', 'CREATE TABLE stray (id int)'],
    ['tạo bảng tạm', 'CREATE TEMPORARY TABLE stray (id int)'],
    ['sửa cấu trúc', 'ALTER TABLE audit_entries ADD COLUMN stray int'],
    ['tắt trigger', 'ALTER TABLE minutes DISABLE TRIGGER ALL'],
    ['tự nhận quyền chủ sở hữu', `SET ROLE ${accountOf(process.env.DATABASE_URL ?? '').user}`],
    ['bỏ qua trigger', `SET session_replication_role = 'replica'`],
    ['đọc bảng ghi nhận nâng cấp', 'SELECT * FROM drizzle.__drizzle_migrations'],
  ])('không được %s', async (_what, command) => {
    await expect(app.unsafe(command)).rejects.toMatchObject(REFUSED)
  })
})

test('chữ tiếng Việt: hoa thường và thứ tự', async () => {
  const [row] = await owner`
    SELECT lower('ĐỖ ỨNG') AS lower, (SELECT string_agg(name, ' ' ORDER BY name COLLATE "vi-x-icu")
      FROM unnest(ARRAY['Uyên', 'Đào', 'Dũng', 'Ân', 'An', 'Ăn']) AS name) AS names`
  expect(row).toEqual({ lower: 'đỗ ứng', names: 'An Ăn Ân Dũng Đào Uyên' })
})
