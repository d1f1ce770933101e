/**
 * Questions and answers: statements and commands from a command line, a file, a pipe or a person at a terminal.
 *
 * <p>{@link org.fundperf.shell.Shell} opens a conversation; its {@code Script} cuts lines into statements and commands,
 * the {@code Conversation} answers them on a {@code Screen}. With a person it is the {@code Prompt} that asks. The
 * prompt is there before Spark is: a {@code Opening} waits for it only when there is something to answer.
 */
package org.fundperf.shell;
