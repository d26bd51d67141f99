import { dateParts, parseIsoDay, weekday } from "../base/day";
import { isEmail } from "../base/email";

/**
 * A text as an e-mail that a mail program opens for sending: the message format of RFC 5322 with `X-Unsent`, UTF-8 throughout.
 * Whatever comes from cells is one line before it becomes part of a header, so that no name can add a header of its own.
 */
export interface MailParts {
  readonly from: Address;
  readonly to: Address;
  readonly subject: string;
  readonly text: string;
  /** The moment in universal time, as ISO writes it. */
  readonly moment: string;
}

export interface Address {
  readonly name: string;
  /** Left out where it is no address. */
  readonly email: string;
}

export function draftMail({ from, to, subject, text, moment }: MailParts): string {
  const headers = [
    header("From", addressOf(from)),
    header("To", addressOf(to)),
    header("Subject", encodedWords(oneLine(subject), "Subject: ".length)),
    header("Date", mailDate(moment)),
    header("X-Unsent", "1"),
    header("MIME-Version", "1.0"),
    header("Content-Type", "text/plain; charset=utf-8"),
    header("Content-Transfer-Encoding", "base64"),
  ].filter((line) => line !== "");
  const body = base64(text.replace(/\r\n|\r|\n/g, CRLF)).replace(/.{1,76}/g, (line) => line + CRLF);
  return headers.join("") + CRLF + body;
}

const CRLF = "\r\n";

function header(name: string, value: string): string {
  return value === "" ? "" : `${name}: ${value}${CRLF}`;
}

/** A text on one line: ends of lines and other controls become blanks. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

function addressOf({ name, email }: Address): string {
  if (!isEmail(email)) return "";
  const shown = oneLine(name);
  if (shown === "") return email;
  const words = encodedWords(shown, "From: ".length, true);
  return `${words}${words === shown && shown.length <= SHORT ? " " : `${CRLF} `}<${email}>`;
}

/** A name that leaves room for an address on its line. */
const SHORT = 30;
const PLAIN = /^[\x20-\x7e]*$/;
const PLAIN_NAME = /^[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]*$/;

/**
 * A text for a header: as it is where it is plain and short, else as encoded words (RFC 2047) of at most 75 characters, none of
 * which cuts a character in two.
 */
function encodedWords(text: string, used: number, isName = false): string {
  if ((isName ? PLAIN_NAME : PLAIN).test(text) && !text.includes("=?") && used + text.length <= 76) return text;
  const words: string[] = [];
  let word = "";
  for (const character of text) {
    if (ENCODER.encode(word + character).length > WORD_BYTES) {
      words.push(word);
      word = "";
    }
    word += character;
  }
  return [...words, word].map((part) => `=?UTF-8?B?${base64(part)}?=`).join(`${CRLF} `);
}

const ENCODER = new TextEncoder();
/** 42 bytes are 56 characters of base64, and 77 with what stands around them and the name of a header. */
const WORD_BYTES = 42;

function base64(text: string): string {
  let binary = "";
  for (const byte of ENCODER.encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2018-03-01T08:05:09.000Z` as mail writes it; blank for anything else. */
function mailDate(moment: string): string {
  const [, iso = "", time = ""] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(moment) ?? [];
  const day = parseIsoDay(iso);
  if (day === undefined) return "";
  const { year, month, dayOfMonth } = dateParts(day);
  return `${DAYS[weekday(day) - 1] ?? ""}, ${String(dayOfMonth).padStart(2, "0")} ${MONTHS[month - 1] ?? ""} ${year} ${time} +0000`;
}
