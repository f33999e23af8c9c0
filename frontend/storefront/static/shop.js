'use strict'
// Everything works without this file; with it, choosing shows at once what the page would say after sending the form.
{
  const root = document.documentElement
  root.classList.add('js')

  const field = (form, name) => form.elements.namedItem(name)

  for (const button of document.querySelectorAll('.step')) {
    const input = document.getElementById(button.getAttribute('aria-controls'))
    button.addEventListener('click', () => {
      if (Number(button.dataset.step) > 0) input.stepUp()
      else input.stepDown()
      input.dispatchEvent(new Event('change', { bubbles: true }))
    })
  }

  // The chosen variant: its price, its word and its picture.
  const price = document.getElementById('price')
  const show = ({ dataset }) => {
    const [now, word] = [price.querySelector('strong'), price.querySelector('.word')]
    now.textContent = dataset.price
    price.querySelector('s')?.remove()
    if (dataset.before) {
      const before = document.createElement('s')
      before.textContent = dataset.before
      now.after(' ', before)
    }
    word.textContent = dataset.word
    word.className = 'word ' + dataset.code
    const picture = dataset.picture && document.getElementById('picture-' + dataset.picture)
    if (picture) {
      const gallery = picture.parentElement
      gallery.scrollTo({ left: picture.offsetLeft - gallery.offsetLeft })
    }
  }
  document.querySelector('.buy form')?.addEventListener('change', ({ target }) => {
    if (target.name === 'sku') show(target.selectedOptions ? target.selectedOptions[0] : target)
  })

  // A cart line's quantity counts as soon as it is changed.
  for (const form of document.querySelectorAll('form[data-auto]')) {
    form.addEventListener('change', () => form.requestSubmit())
  }

  // The checkout: counties of the province, and what it costs, without loading the page again.
  const checkout = document.getElementById('checkout')
  if (checkout) {
    const province = field(checkout, 'province')
    const county = field(checkout, 'county')
    let latest = 0

    const update = async () => {
      const mine = ++latest
      const body = new URLSearchParams(new FormData(checkout))
      body.set('do', 'update')
      try {
        const answer = await fetch(checkout.action, { method: 'POST', body })
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
        if (mine !== latest) return
        for (const id of ['summary', 'send', 'coupon-said']) {
          const [old, fresh] = [document.getElementById(id), page.getElementById(id)]
          if (old && fresh) old.replaceWith(fresh)
        }
      } catch {
        // Without the network the button still asks the server.
      }
    }

    const fill = async () => {
      const counties = await (await fetch(checkout.dataset.regions.replace('00', province.value))).json()
      county.replaceChildren(new Option(county.options[0].text, ''))
      for (const city of counties) {
        const group = document.createElement('optgroup')
        group.label = city.name
        group.append(...city.counties.map((one) => new Option(one.name, one.code)))
        county.append(group)
      }
      county.disabled = false
    }

    const switchDelivery = () => {
      const pickUp = field(checkout, 'delivery')?.value === 'pick-up'
      const address = document.getElementById('address')
      if (address) address.hidden = pickUp
    }

    // Whoever goes through a list by keys passes many values: only the one they stay at is asked about.
    let waiting
    checkout.addEventListener('change', ({ target }) => {
      if (target.name === 'delivery') switchDelivery()
      if (!['province', 'county', 'delivery', 'coupon'].includes(target.name)) return
      clearTimeout(waiting)
      waiting = setTimeout(async () => {
        if (target === province && province.value) await fill().catch(() => {})
        await update()
      }, 150)
    })
    switchDelivery()

    // A second click does nothing; the key in the form would make it the same order anyway.
    checkout.addEventListener('submit', () => {
      setTimeout(() => {
        for (const button of checkout.querySelectorAll('button')) button.disabled = true
      })
    })
    addEventListener('pageshow', () => {
      for (const button of checkout.querySelectorAll('button')) button.disabled = false
    })
  }

  document.querySelector('.errors[tabindex]')?.focus()

  // Copies the order's link.
  for (const button of document.querySelectorAll('[data-copy]')) {
    if (!navigator.clipboard) continue
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy)
      button.textContent = button.dataset.done
    })
  }
}
