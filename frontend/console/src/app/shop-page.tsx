import { useParams } from '@tanstack/react-router';
import { ShopImports } from '@/features/marketplace/shop-imports';
import { ShopGlance } from '@/features/revenue/glance';
import { ShopPage } from '@/features/shops/shop-page';

/** A shop with what revenue and marketplace know about it. */
export function ComposedShopPage() {
  const { shop: id } = useParams({ from: '/frame/shops/$shop' });
  return (
    <ShopPage
      id={id}
      figures={(shop) => <ShopGlance shop={shop.id} />}
      files={(shop) => <ShopImports shop={shop.id} mayImport={shop.mayEdit} />}
    />
  );
}
