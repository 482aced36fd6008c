"""The word pieces of all-MiniLM-L6-v2, as its tokenizer.json defines them: lower case, without accents."""

import json
import unicodedata


class WordPieces:
    def __init__(self, tokenizer_file):
        with open(tokenizer_file, encoding="utf-8") as file:
            self.vocabulary = json.load(file)["model"]["vocab"]
        self.classification, self.separator, self.unknown = (self.vocabulary[t] for t in ("[CLS]", "[SEP]", "[UNK]"))
        self._known = {}

    def encode(self, text, most):
        """The ids of the first `most` pieces of a text, without special pieces."""
        ids = []
        for word in self._words(text):
            if word not in self._known:
                self._known[word] = self._pieces(word)
            ids += self._known[word]
            if len(ids) >= most:
                break
        return ids[:most]

    @staticmethod
    def _words(text):
        word = ""
        for character in unicodedata.normalize("NFD", text.lower()):
            category = unicodedata.category(character)
            if category == "Mn":
                continue
            is_punctuation = category[0] == "P" or (ord(character) < 128 and not character.isalnum() and not character.isspace())
            is_ideograph = 0x4E00 <= ord(character) <= 0x9FFF
            if character.isspace() or is_punctuation or is_ideograph:
                if word:
                    yield word
                word = ""
                if not character.isspace():
                    yield character
            elif category[0] != "C":
                word += character
        if word:
            yield word

    def _pieces(self, word):
        """The longest pieces from the left; the whole word is unknown when a rest has no piece."""
        pieces, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start and ("##" if start else "") + word[start:end] not in self.vocabulary:
                end -= 1
            if end == start:
                return [self.unknown]
            pieces.append(self.vocabulary[("##" if start else "") + word[start:end]])
            start = end
        return pieces
