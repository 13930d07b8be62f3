/** The passages that the page trains on, written for it: in few different characters, so that each is a token worth its place. */

/** Lower-case letters, space, comma and full stop. */
export const english = `a small net reads a line of text and has to say it back. it may not keep the line. between reading and saying there
is only a narrow place, and what does not fit in there is lost. so the net learns what matters. it learns that some letters come often and some
come hardly at all, that a space ends a word, that a word is more than its letters. at first it says nothing, then the same letter again and
again, then spaces in the right places, and in the end the line itself, with a mistake here and there. the mistakes are the best part. they show
what the net takes for the same. when it writes one letter in place of another, the two lie close together in its narrow place. look at them, and
you look at what it has learned. then hide a letter and see what it does. a net that reads each letter alone can only guess the letter that comes
most often. a net that looks around can see the rest of the word, and sometimes the rest is enough. this is what attention is for. every letter
asks all the others what they know, and takes a little from each. some heads look to the left, some to the right, some to the last space. no one
told them to. they found that it helps. now turn up the price of change. the code grows calm, it moves less when the line moves, and it forgets
what is small. turn it too far, and it forgets the line as well. there is a place between the two, and no rule says where it lies. you have to
look for it. that is the game of this page, with digits, with shapes, with waves and with words, and it is always the same game. keep what you
need, let the rest go, and be honest about what is lost.`;

/** Few characters that come again and again. */
export const chinese = `山中有人，人看山。山上有月，月看人。月在天上，也在水中。水在山下，也在人心。天明了，月下山，人上山。天黑了，人下山，月上山。
人说，山不来，我就去。水不来，我就等。山说，你来不来，我都在这里。你看不看，我都是山。水说，我从山上来，到山下去，一天一天，一年一年，来了又去，去了又来。
月说，我在天上，也在水中。水中的我，是我，也不是我。人看水中月，月看水上人，看来看去，看的都是自己的心。心里有山，就看到山。心里有水，就看到水。
心里有月，天黑了，也看到明月。有人从山下来，说，山上的水，不是山下的水。有人从山上来，说，山下的水，就是山上的水。人去了，水还在。水去了，山还在。
山去了，月还在。月去了，心还在。一天，水问月，你在我的心里，还是我在你的心里。月说，你是水，我是月，你里有我，我里有你。水明了，月就明。
水不明，月也不明。人问山，我来了，你看到了我，我去了，你还看到我吗。山说，你来了，我是山。你去了，我还是山。人说，我明了。我看山，山是山。
我看水，水是水。我看月，月是月。等到心里都明了，山也不是山，水也不是水，月也不是月。等到去了又来，山还是山，水还是水，月还是月。
天黑了，人下山，心在山上。天明了，人上山，月在心里。一年去了，一年又来，人还是看山，山还是看人。`;
