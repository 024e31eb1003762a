//! What is known about each carrier: numbers, services and tracking codecs. Sends nothing itself.
