# Made by: bede generate bash
_bede() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W 'read parse explain check claims add watch find timeline agreements votes dossier export link group lexicon serve --help --version' -- "$word"))
    return
  fi
  case $before in
    --format) COMPREPLY=($(compgen -W 'brief json jsonl conllu' -- "$word")); return ;;
    --colour) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
    --status) COMPREPLY=($(compgen -W 'asserted hedged denied intended asked' -- "$word")); return ;;
  esac
  if [[ $word == -* ]]; then
    case ${COMP_WORDS[1]} in
      read) COMPREPLY=($(compgen -W '--format --layers --statements --between --on --off --date --threads --colour --model --lexicon --own --petrarch-actors --petrarch-agents --petrarch-verbs --petrarch-discards --cache --help' -- "$word")) ;;
      parse) COMPREPLY=($(compgen -W '--conllu --threads --model --lexicon --own --petrarch-actors --petrarch-agents --petrarch-verbs --petrarch-discards --cache --help' -- "$word")) ;;
      explain) COMPREPLY=($(compgen -W '--tree --between --date --colour --model --lexicon --own --petrarch-actors --petrarch-agents --petrarch-verbs --petrarch-discards --cache --help' -- "$word")) ;;
      check) COMPREPLY=($(compgen -W '--list --on --off --date --threads --colour --model --lexicon --own --petrarch-actors --petrarch-agents --petrarch-verbs --petrarch-discards --cache --help' -- "$word")) ;;
      claims) COMPREPLY=($(compgen -W '--format --by --about --status --date --threads --colour --model --lexicon --own --petrarch-actors --petrarch-agents --petrarch-verbs --petrarch-discards --cache --help' -- "$word")) ;;
      add) COMPREPLY=($(compgen -W '--no-text --no-link --again --date --threads --model --lexicon --own --petrarch-actors --petrarch-agents --petrarch-verbs --petrarch-discards --cache --help' -- "$word")) ;;
      watch) COMPREPLY=($(compgen -W '--once --every --feeds --list --forget --no-text --no-link --json --csv --model --lexicon --own --petrarch-actors --petrarch-agents --petrarch-verbs --petrarch-discards --cache --help' -- "$word")) ;;
      find) COMPREPLY=($(compgen -W '--actor --recipient --with --type --mode --code --quad --from --to --place --status --source --words --kind --stage --report --item --json --csv --limit --after --newest --help' -- "$word")) ;;
      timeline) COMPREPLY=($(compgen -W '--actor --recipient --with --type --mode --code --quad --from --to --place --status --source --words --report --json --csv --limit --after --newest --help' -- "$word")) ;;
      agreements) COMPREPLY=($(compgen -W '--actor --with --from --to --words --kind --stage --report --json --csv --limit --after --newest --help' -- "$word")) ;;
      votes) COMPREPLY=($(compgen -W '--actor --from --to --status --words --kind --report --json --csv --limit --after --newest --help' -- "$word")) ;;
      dossier) COMPREPLY=($(compgen -W '--from --to --lexicon --help' -- "$word")) ;;
      export) COMPREPLY=($(compgen -W '--format --from --to --lexicon --help' -- "$word")) ;;
      link) COMPREPLY=($(compgen -W '--help' -- "$word")) ;;
      group) COMPREPLY=($(compgen -W '--near-codes --why --help' -- "$word")) ;;
      lexicon) COMPREPLY=($(compgen -W '--least --model --lexicon --own --petrarch-actors --petrarch-agents --petrarch-verbs --petrarch-discards --cache --help' -- "$word")) ;;
      serve) COMPREPLY=($(compgen -W '--port --bind --token --threads --patience --quiet --model --lexicon --own --petrarch-actors --petrarch-agents --petrarch-verbs --petrarch-discards --cache --help' -- "$word")) ;;
    esac
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _bede bede
