/*
 * Sends COUNT UDP datagrams of SIZE bytes, which begin as sFlow version 5 does, to a port of this machine: bursts of BURST by sendmmsg, PAUSE microseconds
 * between them.
 *
 * cc -O2 -o bursts bursts.c; ./bursts PORT COUNT SIZE BURST PAUSE
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#define MOST 1024

int main(int argc, char **argv)
{
    static const unsigned char header[28] = { 0, 0, 0, 5, 0, 0, 0, 1, 10, 0, 0, 1 };
    static unsigned char payload[65536];
    static struct mmsghdr messages[MOST];
    if (argc < 6)
        return 2;
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK), .sin_port = htons(atoi(argv[1])) };
    long count = atol(argv[2]);
    int size = atoi(argv[3]), burst = atoi(argv[4]), pause = atoi(argv[5]);
    struct iovec vector = { payload, size };
    int s = socket(AF_INET, SOCK_DGRAM, 0);
    for (int i = 0; i < 28; i++)
        payload[i] = header[i];
    for (int i = 0; i < MOST; i++)
        messages[i].msg_hdr = (struct msghdr){ .msg_iov = &vector, .msg_iovlen = 1 };
    if (s < 0 || burst > MOST || connect(s, (struct sockaddr *)&address, sizeof address)) {
        perror("socket");
        return 1;
    }

    for (long sent = 0; sent < count;) {
        for (int left = burst; left > 0;) {
            int n = sendmmsg(s, messages, left, 0);
            if (n < 0)
                return sent == 0;
            left -= n;
            sent += n;
        }
        usleep(pause);
    }

    return 0;
}
