import { useParams } from '@tanstack/react-router';
import { ShopFrontSection } from '@/features/front/shop-section';
import { ShopImports } from '@/features/marketplace/shop-imports';
import { ShopGlance } from '@/features/revenue/glance';
import { ShopPage } from '@/features/shops/shop-page';

/** A shop with what its front, revenue and marketplace know about it. */
export function ComposedShopPage() {
  const { shop: id } = useParams({ from: '/frame/shops/$shop' });
  return (
    <ShopPage
      id={id}
      front={(shop) => shop.mayEdit && <ShopFrontSection shop={shop.id} />}
      figures={(shop) => <ShopGlance shop={shop.id} />}
      files={(shop) => <ShopImports shop={shop.id} mayImport={shop.mayEdit} />}
    />
  );
}
