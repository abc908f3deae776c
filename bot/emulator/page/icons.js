/** Small line icons, drawn inline so that the page needs no other host. */

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  send: "M4 12l16-8-6 16-3-7-7-1z",
  attach: "M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7L9.5 17a1.7 1.7 0 0 1-2.4-2.4l7.4-7.4",
  keyboard: "M3 7h18v10H3zM7 10.5h.01M11 10.5h.01M15 10.5h.01M18 10.5h.01M8 14h8",
  more: "M12 5.5h.01M12 12h.01M12 18.5h.01",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
  down: "M6 9l6 6 6-6",
  reply: "M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6v1",
  edit: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  trash: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  download: "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14",
  photo: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01",
  mic: "M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4",
  sticker: "M5 4h14v9l-6 7H5zM19 13h-6v7M9 9h.01M14 9h.01",
  contact: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20a7.5 7.5 0 0 1 15 0",
  people: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6.3M18 14a6.5 6.5 0 0 1 3.5 6",
  forward: "M15 7l5 5-5 5M20 12H10a6 6 0 0 0-6 6v1",
  plus: "M12 5v14M5 12h14",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6L6 18",
  pin: "M9 4h6l-1 6 3 3H7l3-3zM12 13v7",
  phone: "M7 3h10v18H7zM11 18h2",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
  block: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM6 6l12 12",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2",
  play: "M8 5l11 7-11 7z",
};

/** An icon by name; it is decoration, the button around it carries the words. */
export function icon(name, size = 22) {
  const svg = document.createElementNS(SVG, "svg");
  const attributes = { viewBox: "0 0 24 24", width: size, height: size, class: `icon icon-${name}`, "aria-hidden": "true" };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

const PIER = [
  ["ill-sun", "M152 34a24 24 0 1 0 .1 0z"],
  ["ill-boat", "M34 96h62l-9 18H45zM64 96V46l30 38H64M58 90V60L40 84h18"],
  ["ill-pier", "M112 98h100M126 98v34M152 98v34M178 98v34M204 98v34M126 98V80M204 98V80"],
  ["ill-wave", "M5 122c9-7 18-7 26 0s18 7 26 0 18-7 26 0 18 7 26 0 18-7 26 0 18 7 26 0 18-7 26 0 18 7 26 0"],
  ["ill-wave", "M31 139c9-7 18-7 26 0s18 7 26 0 18-7 26 0 18 7 26 0 18-7 26 0 18 7 26 0"],
];

/** The boat at the pier, shown where a chat is still empty. */
export function pierPicture() {
  const svg = document.createElementNS(SVG, "svg");
  const attributes = { viewBox: "0 0 220 152", class: "illustration", "aria-hidden": "true" };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  for (const [name, d] of PIER) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", name);
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}
