import { ConnectionLost, Problem, api } from './api.js';

/** The part of the API that requires the admin key. */

const ADMIN = { role: /** @type {'admin'} */ ('admin') };

/** @param {number} days @param {AbortSignal} [signal] */
export function insights(days, signal) {
  return api.json(`/api/insights?days=${days}`, { ...ADMIN, signal });
}

/** All evaluation runs, newest first. @param {AbortSignal} [signal] */
export async function evaluations(signal) {
  return (await api.json('/api/evaluations', { ...ADMIN, signal })).evaluations;
}

/** @param {string} id @param {AbortSignal} [signal] */
export function evaluation(id, signal) {
  return api.json(address(id), { ...ADMIN, signal });
}

/** @param {FormData|{set: string, limit?: number, tags?: string[], retrievalOnly?: boolean}} run */
export function startEvaluation(run) {
  return api.json('/api/evaluations', { ...ADMIN, method: 'POST', body: run });
}

/** @param {string} id */
export async function cancelEvaluation(id) {
  await api.request(address(id), { ...ADMIN, method: 'DELETE' });
}

/** @param {string} id @param {string} baseline @param {AbortSignal} [signal] */
export function comparison(id, baseline, signal) {
  return api.json(`${address(id)}/comparison?${new URLSearchParams({ baseline })}`, { ...ADMIN, signal });
}

/** @param {string} id @param {AbortSignal} [signal] */
export function evaluationReport(id, signal) {
  return api.json(`${address(id)}/report.json`, { ...ADMIN, signal });
}

/** The report as a page for a file: it has scripts of its own, which the page's policy would not run. @param {string} id */
export async function evaluationPage(id) {
  const response = await api.request(`${address(id)}/report.html`, { ...ADMIN, accept: 'text/html' });
  return response.blob();
}

/** @param {string} id */
function address(id) {
  return `/api/evaluations/${encodeURIComponent(id)}`;
}
