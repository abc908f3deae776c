/** Times, dates and sizes as people read them. */
import { currentLanguage, t } from "./i18n.js";

const locale = () => (currentLanguage() === "ru" ? "ru-RU" : "en-GB");

/** Milliseconds by which the world's clock is ahead: its "today" is the world's. */
let ahead = 0;

/** The world's clock was put forward. */
export function setAhead(milliseconds) {
  ahead = milliseconds;
}

/** Hours and minutes of a Telegram date (seconds since 1970). */
export function clockTime(seconds) {
  return new Date(seconds * 1000).toLocaleTimeString(locale(), { hour: "2-digit", minute: "2-digit" });
}

/** A key that is the same for all moments of one day on this screen. */
export function dayKey(seconds) {
  return new Date(seconds * 1000).toDateString();
}

/** "Today", "Yesterday" or the date; the year only where it is another one. */
export function dayName(seconds) {
  const day = new Date(seconds * 1000);
  const now = new Date(Date.now() + ahead);
  if (day.toDateString() === now.toDateString()) return t("today");
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day.toDateString() === before.toDateString()) return t("yesterday");
  const year = day.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return day.toLocaleDateString(locale(), { day: "numeric", month: "long", year });
}

/** The server's own clock, in the zone of the browser as all times of messages are. */
export function serverTime(iso) {
  const shape = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
  return new Date(iso).toLocaleString(locale(), shape);
}

/** The same for a narrow screen: "21.11, 22:24". */
export function shortTime(iso) {
  const shape = { day: "2-digit", month: "2-digit", hour: "2-digit", minute: "2-digit" };
  return new Date(iso).toLocaleString(locale(), shape);
}

/** Day and time in another zone: where the centre is. */
export function timeIn(iso, zone) {
  const shape = { weekday: "short", hour: "2-digit", minute: "2-digit", timeZone: zone };
  return new Date(iso).toLocaleString(locale(), shape);
}

/** "12 KB"; a tenth is kept only for megabytes. */
export function fileSize(bytes) {
  if (!Number.isFinite(bytes)) return "";
  if (bytes < 1024) return `${bytes} ${t("bytes")}`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} ${t("kilobytes")}`;
  const tenths = (bytes / 1024 / 1024).toLocaleString(locale(), { maximumFractionDigits: 1 });
  return `${tenths} ${t("megabytes")}`;
}

/** "0:07" of seconds. */
export function duration(seconds) {
  const whole = Math.max(0, Math.round(seconds || 0));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
