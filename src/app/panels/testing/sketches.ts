import { sketch } from '../../../core/model/sketch'

/** Eleven VPN connections on one virtual private gateway, as one line. */
export const elevenVpns = () =>
  sketch(
    {
      shop: { service: 'vpc' },
      gateway: { service: 'vgw', in: 'shop' },
      office: { service: 'site' },
      router: { service: 'customer-gateway', in: 'office' },
    },
    ['router -> gateway : site-to-site-vpn x11'],
  )

/** A client, an API and a function that nobody has said anything about yet. */
export const apiAndFunction = () =>
  sketch(
    {
      app: { service: 'client' },
      api: { service: 'api-gateway' },
      handler: { service: 'lambda' },
    },
    ['app -> api : sync-invoke', 'api -> handler : sync-invoke'],
  )

/** A hub with two peered spokes, where one spoke's server calls the other's. */
export const spokesThroughHub = () =>
  sketch(
    {
      a: { service: 'vpc', name: 'Spoke A' },
      hub: { service: 'vpc', name: 'Hub' },
      b: { service: 'vpc', name: 'Spoke B' },
      orders: { service: 'ec2', in: 'a' },
      billing: { service: 'ec2', in: 'b' },
    },
    ['a -> hub : vpc-peering', 'hub -> b : vpc-peering', 'orders -> billing : traffic tcp/443'],
  )
