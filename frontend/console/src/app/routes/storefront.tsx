import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { isPart } from '@/features/front/parts';
import { productStates, type ProductState } from '@/features/catalogue/states';
import { frame } from './root';
import { text } from './search';

const front = createRoute({
  getParentRoute: () => frame,
  path: '/shops/$shop/front',
  component: lazyRouteComponent(() => import('@/features/front/front-page'), 'FrontPage'),
});

const part = createRoute({
  getParentRoute: () => frame,
  path: '/shops/$shop/front/$part',
  params: {
    parse: ({ shop, part }) => {
      if (!isPart(part)) throw notFound();
      return { shop, part };
    },
    stringify: (params) => params,
  },
  component: lazyRouteComponent(() => import('@/features/front/part-page'), 'PartPage'),
});

const products = createRoute({
  getParentRoute: () => frame,
  path: '/shops/$shop/products',
  validateSearch: (search: Record<string, unknown>): { query?: string; state?: ProductState } => ({
    query: text(search.query),
    state: productStates.find((one) => one === search.state),
  }),
  component: lazyRouteComponent(() => import('@/features/catalogue/products-page'), 'ProductsPage'),
});

const newProduct = createRoute({
  getParentRoute: () => frame,
  path: '/shops/$shop/products/new',
  component: lazyRouteComponent(() => import('@/features/catalogue/new-product-page'), 'NewProductPage'),
});

const importProducts = createRoute({
  getParentRoute: () => frame,
  path: '/shops/$shop/products/import',
  component: lazyRouteComponent(() => import('@/features/catalogue/import-page'), 'ImportPage'),
});

const product = createRoute({
  getParentRoute: () => frame,
  path: '/shops/$shop/products/$product',
  component: lazyRouteComponent(() => import('@/features/catalogue/product-page'), 'ProductPage'),
});

const shipping = createRoute({
  getParentRoute: () => frame,
  path: '/shops/$shop/shipping',
  component: lazyRouteComponent(() => import('@/features/shipping/shipping-page'), 'ShippingPage'),
});

export const storefrontRoutes = [
  front,
  part,
  products,
  newProduct,
  importProducts,
  product,
  shipping,
] as const;
