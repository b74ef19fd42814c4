import { expect, test } from "vitest"
import { fieldKind } from "../../../src/crawler/canaries/field-kind.ts"
import type { FormField } from "../../../src/crawler/page/in-page/form-fields.ts"

const blank: FormField = {
  type: "text",
  name: "",
  id: "",
  autocomplete: "",
  label: "",
  placeholder: "",
  maxLength: -1,
}
const kindOf = (field: Partial<FormField>) => fieldKind({ ...blank, ...field })

test.each<[Partial<FormField>, string | undefined]>([
  [{ type: "email" }, "email"],
  [{ label: "メールアドレス（確認用）" }, "email"],
  [{ name: "email_address" }, "email"],
  [{ autocomplete: "shipping tel" }, "phone"],
  [{ type: "tel", name: "zip1" }, "postal_code"],
  [{ type: "tel" }, "phone"],
  [{ label: "携帯電話番号" }, "phone"],
  [{ label: "郵便番号" }, "postal_code"],
  [{ label: "ご住所" }, "address"],
  [{ label: "お名前（全角）" }, "name"],
  [{ name: "sei" }, "name"],
  [{ label: "フリガナ" }, "name"],
  [{ autocomplete: "family-name" }, "name"],
  [{ label: "会社名" }, "text"],
  [{ name: "username" }, "text"],
  [{ type: "search", name: "q" }, "text"],
  [{ type: "textarea", label: "お問い合わせ内容" }, "text"],
  [{ type: "password" }, undefined],
  [{ autocomplete: "cc-name" }, undefined],
  [{ label: "カード番号" }, undefined],
  [{ label: "認証コード" }, undefined],
  [{ type: "number" }, undefined],
])("%j asks for %s", (field, kind) => {
  expect(kindOf(field)).toBe(kind)
})
