import logging
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import jieba
from protocol import serve

jieba.setLogLevel(logging.ERROR)
jieba.initialize()
serve(jieba.__version__, jieba.lcut)
