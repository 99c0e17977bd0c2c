import { expect, test } from 'vitest'
import { owner } from '@/db/testing'
import { migrationFiles, withWholeEnums } from './migrations'

const enumsOf = () => owner<{ type: string; values: string[] }[]>`
  SELECT t.typname AS type, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS values
  FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid JOIN pg_namespace n ON n.oid = t.typnamespace
  WHERE n.nspname = 'public' GROUP BY 1`

test('kiểu liệt kê ghi trọn một lần có đúng các giá trị, đúng thứ tự của các bước nâng cấp', async () => {
  const statements = withWholeEnums(migrationFiles().flatMap(({ sql }) => sql))
  expect(statements.filter((each) => each.includes('ADD VALUE'))).toEqual([])
  const made = statements.flatMap((each) => {
    const [, type, values] = /CREATE TYPE "public"\."(\w+)" AS ENUM\(([^)]*)\)/.exec(each) ?? []
    return type && values ? [[type, values.split(', ').map((value) => value.slice(1, -1))] as const] : []
  })
  const found = await enumsOf()
  expect(found.length).toBeGreaterThan(60)
  expect(Object.fromEntries(made)).toEqual(
    Object.fromEntries(found.map(({ type, values }) => [type, values])),
  )
})
