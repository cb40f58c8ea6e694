import type { Profile } from '../profile';
import { adsReport, SEARCH_TERM } from './adsReport';

const CAMPAIGN = ['Campaign Name', 'Campaign', 'Kampagnenname', 'Kampagnenname (Nur zu Informationszwecken)', 'Campaign Name (Informational only)', '广告活动名称', 'キャンペーン名'];

/** Sponsored Products, campaign report: one line a day and campaign, without products. */
export const sponsoredCampaigns: Profile = adsReport('amazon-ads-campaign', [
  { required: ['type', 'status'], columns: { type: CAMPAIGN, status: ['Bidding strategy', 'Targeting Type', 'Gebotsstrategie', 'Targeting-Typ', '竞价策略', '投放类型'] } },
]);

/** Sponsored Products, placement report: campaigns by place on the page. */
export const sponsoredPlacements: Profile = adsReport('amazon-ads-placement', [
  { required: ['type', 'status', 'name'], columns: { type: CAMPAIGN, status: ['Bidding strategy', 'Gebotsstrategie', '竞价策略'], name: ['Placement', 'Platzierung', '放置', '广告位'] } },
]);

/** Sponsored Products, targeting report: one line a day and keyword or target. */
export const sponsoredTargets: Profile = adsReport('amazon-ads-targeting', [
  { required: ['type', 'name'], columns: { type: CAMPAIGN, name: ['Targeting', 'Ausrichtung', '投放'], status: ['Match Type', 'Übereinstimmungstyp', '匹配类型'] }, unless: SEARCH_TERM },
]);

/** Sponsored Products, performance over time: one line a day of the whole account. */
export const sponsoredDays: Profile = adsReport('amazon-ads-performance', [
  { required: ['date', 'clicks', 'total'], columns: { total: ['Cost Per Click (CPC)', 'Cost Per Click', 'CPC'] }, unless: [...CAMPAIGN, 'Advertised ASIN'] },
]);
