// The sheet as a PNG at twice its size on the screen: its own markup and styles in an SVG, drawn on a canvas. Null where the
// browser cannot.
const RATIO = 2;

export async function paperPicture(paper: HTMLElement): Promise<Blob | null> {
  const { offsetWidth: width, offsetHeight: height } = paper;
  const canvas = document.createElement('canvas');
  canvas.width = width * RATIO;
  canvas.height = height * RATIO;
  const context = canvas.getContext('2d');
  if (!context) return null;
  try {
    const url = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(paper, width, height))}`;
    await loaded(url); // some browsers draw the pictures inside an SVG from the second time on
    const sheet = await loaded(url);
    context.scale(RATIO, RATIO);
    context.drawImage(sheet, 0, 0, width, height);
    return await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  } catch (error) {
    console.warn(error); // the caller says what to do instead
    return null;
  }
}

function svgOf(paper: HTMLElement, width: number, height: number): string {
  const page = document.createElement('div');
  page.append(paper.cloneNode(true));
  const style = document.createElement('style');
  style.textContent = styles();
  page.prepend(style);
  const markup = new XMLSerializer().serializeToString(page);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${markup}</foreignObject></svg>`;
}

/** The rules of this document that a sheet needs: those of the sheet and its legend, and the resets of all. */
function styles(): string {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
  return rules.filter((rule) => /^(\*|h1|ul|svg|\.paper|\.map-legend|\.glyph|\.qr-code)/.test(rule)).join('\n');
}

function loaded(url: string): Promise<HTMLImageElement> {
  return new Promise((done, fail) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => fail(new Error(`a picture of ${url.length} signs was not drawn, wanted one`));
    image.src = url;
  });
}
