-- What somebody does in Neovim: opens a contract, reads what is found, mends it, looks things up, renames, formats.
-- Each step is told; the first that fails ends with 1.
local root = vim.fn.getcwd()

local function step(name, is_right)
  if not is_right then
    io.stdout:write('FAILED ' .. name .. '\n')
    vim.cmd('cquit 1')
  end
  io.stdout:write('ok ' .. name .. '\n')
end

local client = vim.lsp.start_client({
  name = 'zusage',
  cmd = { os.getenv('ZUSAGE_NODE'), os.getenv('ZUSAGE_BIN'), 'lsp', '--stdio' },
  root_dir = root,
  workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
})

local function open(path)
  vim.cmd('edit ' .. root .. '/' .. path)
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].filetype = 'zusage'
  vim.lsp.buf_attach_client(buffer, client)
  return buffer
end

local function codes(buffer)
  return vim.tbl_map(function(one)
    return one.code or one.user_data.lsp.code
  end, vim.diagnostic.get(buffer))
end

local function soon(is_right)
  return vim.wait(10000, is_right, 20)
end

local function ask(buffer, method, parameters)
  parameters.textDocument = { uri = vim.uri_from_bufnr(buffer) }
  local answers = vim.lsp.buf_request_sync(buffer, method, parameters, 10000)
  return answers and answers[client] and answers[client].result
end

local function place(buffer, pattern)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, true)) do
    local from = line:find(pattern)
    if from then
      return { line = number - 1, character = from }
    end
  end
end

local function replace(buffer, pattern, text)
  local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, true)
  for number, line in ipairs(lines) do
    local changed = line:gsub(pattern, text)
    if changed ~= line then
      vim.api.nvim_buf_set_lines(buffer, number - 1, number, true, { changed })
      return
    end
  end
end

local contract = open('contract.zusage')
step('the server starts', soon(function()
  local one = vim.lsp.get_client_by_id(client)
  return one ~= nil and one.initialized
end))

replace(contract, 'under Silver', 'under Sliver')
step('a misspelt name is found', soon(function()
  return vim.tbl_contains(codes(contract), 'unknown-name')
end))
local found = vim.tbl_filter(function(one)
  return one.message:find('Sliver')
end, vim.diagnostic.get(contract))
step('with a sentence that people read', #found > 0 and found[1].message:find('Silver') ~= nil)
step('and a fix for it', soon(function()
  local at = { line = found[1].lnum, character = found[1].col }
  local actions = ask(contract, 'textDocument/codeAction', {
    range = { start = at, ['end'] = at },
    context = { diagnostics = {} },
  })
  return actions ~= nil and #actions > 0
end))
replace(contract, 'under Sliver', 'under Silver')
step('mended, it goes', soon(function()
  return not vim.tbl_contains(codes(contract), 'unknown-name')
end))

local hover = ask(contract, 'textDocument/hover', { position = place(contract, 'Silver') })
step('hover tells what a name means', hover ~= nil and hover.contents ~= nil)
local definition = ask(contract, 'textDocument/definition', { position = place(contract, 'Silver') })
definition = definition and (vim.tbl_islist(definition) and definition[1] or definition)
step('a definition is found in another file', definition ~= nil
  and (definition.uri or definition.targetUri):find('levels.zusage') ~= nil)
local completion = ask(contract, 'textDocument/completion', { position = place(contract, 'Silver') })
step('something can stand there', completion ~= nil and #(completion.items or completion) > 0)

local edit = ask(contract, 'textDocument/rename', { position = place(contract, 'Silver'), newName = 'Sterling' })
step('renaming knows all files', edit ~= nil)
vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
step('and the new name is found nowhere wanting', soon(function()
  return place(contract, 'under Sterling') ~= nil and not vim.tbl_contains(codes(contract), 'unknown-name')
end))

replace(contract, '^  client ', '      client   ')
local edits = ask(contract, 'textDocument/formatting', { options = { tabSize = 2, insertSpaces = true } })
vim.lsp.util.apply_text_edits(edits or {}, contract, 'utf-16')
step('formatting puts a line right', place(contract, '^  client ') ~= nil and place(contract, '^      client') == nil)

vim.lsp.stop_client(client)
step('and the server ends', soon(function()
  local one = vim.lsp.get_client_by_id(client)
  return one == nil or one.is_stopped()
end))
vim.cmd('qall!')
