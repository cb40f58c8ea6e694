import type { RawCell, RawRow } from '../files/rawTable';
import { normaliseHeader } from './normaliseHeader';

/** Raw text of a row is quoted no longer than this. */
const LONGEST_QUOTE = 60;

/** Words of headers under which buyers are named, reached or located, in the languages of the exports. */
const BUYER_WORDS = new RegExp([
  'buyer|customer|recipient|receiver|consignee|purchaser|client|e-?mail|phone|mobile|telephone|address|street|zip|postal|postcode|contact|passport|tax ?id|username|nickname|(first|last|middle|given|family|full)[ _-]?name|surname',
  '^(billing|shipping|ship[- ]to|bill[- ]to|post to|deliver to) |ship-(city|state|name)|order (city|state)|\\b(city|province|district|commune|neighbou?rhood)\\b|message|remarks?$|notes?$|note attributes',
  '买家|买手|收货|收件|客户|会员|旺旺|手机|电话|邮箱|邮编|地址|姓名|身份证|支付宝账号|留言|备注',
  '購入者|購入者名|お客様|受取|氏名|電話|住所|郵便|メール',
  'người mua|người nhận|khách hàng|số điện thoại|địa chỉ|phường|quận|tỉnh|ghi chú',
  'ผู้ซื้อ|ผู้รับ|ที่อยู่|โทรศัพท์|เบอร์|จังหวัด|เขต|รหัสไปรษณีย์|หมายเหตุ',
  'comprador|destinat|endere[cç]o|telefone|teléfono|cpf|cnpj|bairro|cidade|direcci[oó]n|domicilio|documento|c[oó]digo postal|cep|datos personales|nombre de usuario|nome de usu[aá]rio|cliente',
  'pembeli|penerima|alamat|telepon|kota|provinsi|kode pos|catatan',
  'käufer|kunde(?!n?suche)|empfänger|anschrift|adresse|telefon|postleitzahl|plz|acheteur|destinataire|acquirente|indirizzo|koper|adres|vorname|nachname|pr[eé]nom|apellidos?|sobrenome|cognome',
].join('|'), 'i');

/** Texts that reach a person wherever they stand: an e-mail address, a telephone number in international form. */
const REACHES_PERSON = /[^\s@]+@[^\s@]+\.[a-z]{2,}|\+\d[\d\s()-]{7,}/i;

/** Tells whether a column holds what names, reaches or locates a buyer, by its header. Such cells are never shown or quoted. */
export function isBuyerHeader(header: string): boolean {
  return BUYER_WORDS.test(normaliseHeader(header));
}

/** So much of a text is looked at and quoted: the pattern takes time by the square of its length. */
const LONGEST_TESTED = 1_000;

/** Tells whether a cell's text reaches a person although its column does not say so. */
export function reachesPerson(cell: RawCell | undefined): boolean {
  return typeof cell === 'string' && REACHES_PERSON.test(beginning(cell));
}

/** Returns the filled cells of a row but those of buyers, joined and cut to 60 characters; `isHidden` tells buyers' columns by index. */
export function quoteRow(row: RawRow, isHidden: (index: number) => boolean): string {
  const shown = row.filter((cell, index) => cell !== null && !isHidden(index) && !reachesPerson(cell)).map((cell) => beginning(String(cell)).replace(/\s+/g, ' ').trim());
  return shown.filter((text) => text !== '').join(' · ').slice(0, LONGEST_QUOTE);
}

function beginning(text: string): string {
  return text.trimStart().slice(0, LONGEST_TESTED);
}
