export * from '../../network/subnets-of-vpc'
