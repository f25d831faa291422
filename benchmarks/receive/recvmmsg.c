/*
 * The least that a program in C does to receive UDP: recvmmsg in a loop, 64 datagrams at a time into buffers of 64 KiB, the sender's address
 * of each read and its bytes counted. Prints "ready PORT"; begins to measure with the first datagram after WARM_UP of them, ends when it has received
 * COUNT more or nothing has come for a second, and prints what that cost.
 *
 * cc -O2 -o recvmmsg recvmmsg.c; ./recvmmsg WARM_UP COUNT
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>

#define BATCH 64
#define SIZE 65536
#define STRIDE (SIZE + 33 * 64)

static double cpu(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

int main(int argc, char **argv)
{
    long warm_up = argc > 1 ? atol(argv[1]) : 0, count = argc > 2 ? atol(argv[2]) : 1000000;
    long received = 0, bytes = 0, begun = 0;
    unsigned long senders = 0;
    double begin = 0;
    int buffer_size = 4 * 1024 * 1024;
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    socklen_t length = sizeof address;
    struct timeval patience = { .tv_sec = 1 };
    int s = socket(AF_INET, SOCK_DGRAM, 0);
    char *buffer = malloc((size_t)BATCH * STRIDE);
    static struct sockaddr_in6 names[BATCH];
    static struct iovec vectors[BATCH];
    static struct mmsghdr messages[BATCH];

    setsockopt(s, SOL_SOCKET, SO_RCVBUF, &buffer_size, sizeof buffer_size);
    setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (s < 0 || !buffer || bind(s, (struct sockaddr *)&address, sizeof address) || getsockname(s, (struct sockaddr *)&address, &length)) {
        perror("socket");
        return 1;
    }

    for (int i = 0; i < BATCH; i++) {
        vectors[i] = (struct iovec){ buffer + (size_t)i * STRIDE, SIZE };
        messages[i].msg_hdr = (struct msghdr){ .msg_name = &names[i], .msg_iov = &vectors[i], .msg_iovlen = 1 };
    }

    printf("ready %d\n", ntohs(address.sin_port));
    fflush(stdout);
    while (received < warm_up + count) {
        for (int i = 0; i < BATCH; i++)
            messages[i].msg_hdr.msg_namelen = sizeof names[i];
        int n = recvmmsg(s, messages, BATCH, MSG_WAITFORONE, NULL);
        if (n < 0 && (errno == EAGAIN || errno == EINTR)) {
            if (received)
                break;
            continue;
        }
        if (n < 0) {
            perror("recvmmsg");
            return 1;
        }
        if (!begin && received + n > warm_up) {
            begin = cpu();
            begun = received + n;
            bytes = 0;
        }
        for (int i = 0; i < n; i++) {
            bytes += messages[i].msg_len;
            senders += ((struct sockaddr_in *)&names[i])->sin_addr.s_addr ^ names[i].sin6_port;
        }
        received += n;
    }

    double spent = cpu() - begin;
    printf("received %ld bytes %ld ns %.1f check %lx\n", received - begun, bytes, received > begun ? spent * 1e9 / (received - begun) : 0, senders);
    return 0;
}
