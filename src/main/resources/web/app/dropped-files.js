/** Files that are dropped on the page, also in folders. */

/** @param {DataTransfer} transfer @returns {Promise<{name: string, file: File}[]>} named by their paths */
export async function droppedFiles(transfer) {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const found = await Promise.all(items.map((item) => ({ entry: item.webkitGetAsEntry?.(), file: item.getAsFile() })).map(filesOfItem));
  return found.flat().filter(({ name }) => !name.split('/').some((part) => part.startsWith('.')));
}

/** Only what comes from a disk has an entry of a file system; a picture of a page has none. */
async function filesOfItem({ entry, file }) {
  if (entry) {
    return filesOf(entry);
  }
  return file ? [{ name: file.name, file }] : [];
}

/** @param {FileSystemEntry} entry @returns {Promise<{name: string, file: File}[]>} */
async function filesOf(entry) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject));
    return [{ name: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const files = [];
  for (let part = await entriesOf(reader); part.length > 0; part = await entriesOf(reader)) {
    files.push(...(await Promise.all(part.map(filesOf))).flat());
  }
  return files;
}

/** The next entries of a folder; none when all have been read. @returns {Promise<FileSystemEntry[]>} */
function entriesOf(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
