// Keeps what is typed in a form on this device until the house has it; without a script, the house
// keeps it at the first sending. Names and addresses of people are left out.
(function () {
  const A_WEEK = 7 * 24 * 3600 * 1000

  function stored (key) {
    try {
      const found = JSON.parse(localStorage.getItem(key))
      if (found && Date.now() - found.at < A_WEEK) return found.typed
      localStorage.removeItem(key)
    } catch (error) { /* nothing is kept on this device */ }
    return null
  }

  function forget (key) {
    try { localStorage.removeItem(key) } catch (error) { /* nothing was kept */ }
  }

  function fieldsOf (form) {
    return Array.from(form.elements).filter(function (field) {
      return field.name && !('private' in field.dataset) &&
        !['hidden', 'file', 'submit', 'button'].includes(field.type) && field.type !== 'password'
    })
  }

  function read (form) {
    return fieldsOf(form).map(function (field) {
      const isChoice = field.type === 'checkbox' || field.type === 'radio'
      return [field.name, isChoice ? field.value : null, isChoice ? field.checked : field.value]
    })
  }

  function restore (form, typed) {
    fieldsOf(form).forEach(function (field) {
      const isChoice = field.type === 'checkbox' || field.type === 'radio'
      const found = typed.find(function (one) {
        return one[0] === field.name && one[1] === (isChoice ? field.value : null)
      })
      if (!found || field.name === 'consent') return
      if (isChoice) field.checked = found[2] === true
      else field.value = found[2]
    })
  }

  document.querySelectorAll('form[data-keep]').forEach(function (form) {
    const key = 'parvis:' + form.dataset.keep
    const note = form.querySelector('[data-restored]')
    const typed = 'fresh' in form.dataset ? stored(key) : null
    if (typed) {
      restore(form, typed)
      note.hidden = false
      form.querySelector('[data-discard]').addEventListener('click', function () {
        forget(key)
        form.reset()
        note.hidden = true
      })
    }
    form.addEventListener('input', function () {
      try {
        localStorage.setItem(key, JSON.stringify({ at: Date.now(), typed: read(form) }))
      } catch (error) { /* full, or not allowed: the form works without */ }
    })
  })

  // The house has it now: nothing stays on this device.
  document.querySelectorAll('[data-sent]').forEach(function (place) {
    forget('parvis:' + place.dataset.sent)
  })
})()
